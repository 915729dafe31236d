interface SiteListProps {
  readonly sites: readonly string[];
  readonly onRemove: (host: string) => void;
}

/** Sites on which Backstory is off. */
export function SiteList({ sites, onRemove }: SiteListProps) {
  if (sites.length === 0) {
    return <p class="muted">None. Switch a site off in the popup, or on any card.</p>;
  }
  return (
    <ul class="sites">
      {[...sites].sort().map((host) => (
        <li key={host}>
          <bdi>{host}</bdi>
          <button
            type="button"
            class="text-button"
            aria-label={`Switch on again: ${host}`}
            onClick={() => onRemove(host)}
          >
            Switch on again
          </button>
        </li>
      ))}
    </ul>
  );
}
