interface SiteListProps {
  readonly sites: readonly string[];
  /** Shown where there are none. */
  readonly none: string;
  /** What the button beside a site does. */
  readonly act: string;
  readonly onAct: (host: string) => void;
}

/** Sites that the reader has switched off, or chosen. */
export function SiteList({ sites, none, act, onAct }: SiteListProps) {
  if (sites.length === 0) return <p class="muted">{none}</p>;
  return (
    <ul class="sites">
      {[...sites].sort().map((host) => (
        <li key={host}>
          <bdi>{host}</bdi>
          <button
            type="button"
            class="text-button"
            aria-label={`${act}: ${host}`}
            onClick={() => onAct(host)}
          >
            {act}
          </button>
        </li>
      ))}
    </ul>
  );
}
