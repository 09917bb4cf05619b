import { endKey } from '#shared/board/index.ts';
import type { OnBoard } from '../presence/presenceHub.ts';
import { grip } from './grip.ts';
import { useRoom, useSelected, useStore } from './roomContext.ts';

interface Held {
  key: string;
  sector: string;
  name: string;
}

/** Who else has chosen an element: a ring in their sector's colour, with their name. */
export function OthersRings() {
  const { presence, picture } = useRoom();
  const held = useSelected(presence.others, heldNow);
  const { elementAt } = useStore(picture.still);
  return (JSON.parse(held) as Held[]).map(({ key, sector, name }) => {
    const drawing = elementAt.get(key);
    if (!drawing) return null;
    const { x, y, width, height } = grip(drawing);
    return (
      <span
        key={key}
        aria-hidden="true"
        className="pointer-events-none absolute rounded-card border-2"
        style={{
          borderColor: `var(--sector-${sector})`,
          left: x - 6,
          top: y - 6,
          width: width + 12,
          height: height + 12,
        }}
      >
        <span
          className="absolute -top-5 left-0 whitespace-nowrap rounded px-1.5 font-semibold text-s"
          style={{ background: `var(--sector-${sector})`, color: 'var(--on-sector)' }}
        >
          {name}
        </span>
      </span>
    );
  });
}

/** As one string: a pointer that moves, many times a second, changes nothing of it. */
function heldNow(others: readonly OnBoard[]): string {
  const held = new Map<string, Held>();
  for (const { compartment, fields, person } of others)
    for (const element of fields.drag ? [] : fields.selection) {
      const key = endKey({ compartment, element });
      if (!held.has(key)) held.set(key, { key, sector: person.sector, name: person.name });
    }
  return JSON.stringify([...held.values()]);
}
