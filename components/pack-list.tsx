/** The installed packs: what each is, how old, how much; added ones can be removed. */
import type { InstalledPack, PackId } from '../lib/knowledge/types.ts';
import { dateWords } from '../lib/knowledge/words.ts';

interface PackListProps {
  readonly packs: readonly InstalledPack[];
  readonly onRemove: (pack: PackId) => void;
}

const NUMBER = new Intl.NumberFormat('en');

export function PackList({ packs, onRemove }: PackListProps) {
  if (packs.length === 0) return <p class="muted">No packs are installed.</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A wide table scrolls in its own box, which the keyboard must reach.
    <section class="table" aria-label="Installed packs" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Pack</th>
            <th scope="col">As of</th>
            <th scope="col">Licence</th>
            <th scope="col" class="number">
              Entities
            </th>
            <th scope="col" class="number">
              Facts
            </th>
            <th scope="col" class="number">
              Events
            </th>
            <th scope="col">
              <span class="unseen">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {packs.map((pack) => (
            <tr key={pack.id}>
              <th scope="row">
                {pack.name} <span class="muted version">{pack.version}</span>
              </th>
              <td class="fixed">{dateWords(pack.asOf)}</td>
              <td class="fixed">{pack.licence}</td>
              <td class="number">{NUMBER.format(pack.entities)}</td>
              <td class="number">{NUMBER.format(pack.statements)}</td>
              <td class="number">{NUMBER.format(pack.events)}</td>
              <td class="fixed">
                {pack.bundled ? (
                  <span class="muted">came with Backstory</span>
                ) : (
                  <button
                    type="button"
                    class="text-button"
                    aria-label={`Remove ${pack.name}`}
                    onClick={() => onRemove(pack.id)}
                  >
                    Remove
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
