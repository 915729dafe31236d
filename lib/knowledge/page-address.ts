/** Addresses of documents, as far as what the reader said of one goes by them. */

const SCHEMES: readonly string[] = ['http:', 'https:', 'file:'];

/**
 * Without query and fragment, which tell who reads and from where.
 * @returns null for what is no document of the web or of the disk, or holds a user's name
 */
export function pageAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, username, password, host, pathname } = new URL(address);
  if (!SCHEMES.includes(protocol) || username !== '' || password !== '') return null;
  return `${protocol}//${host}${pathname}`;
}
