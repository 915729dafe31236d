/** Hands the reader a file, without leaving the page. */
export function save({ name, data }: { readonly name: string; readonly data: Blob }): void {
  const address = URL.createObjectURL(data);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
