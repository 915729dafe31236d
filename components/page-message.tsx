/** One calm statement in place of content, and what the reader can do about it. */
interface PageMessageProps {
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** True while something is under way. */
  readonly busy?: boolean;
}

export function PageMessage({ title, text, action, busy = false }: PageMessageProps) {
  return (
    <div class="message" aria-live="polite" aria-busy={busy}>
      <h2>{title}</h2>
      {text !== '' && <p>{text}</p>}
      {action && (
        <button type="button" class="plain-button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
