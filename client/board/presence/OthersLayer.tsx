import { useEffect, useRef } from 'react';
import { useRoom, useStore } from '../canvas/roomContext.ts';
import { Shapes } from '../canvas/ShapeView.tsx';
import type { OnBoard } from './presenceHub.ts';

/** The others: pointers with their name, and what they are moving, as ghosts. Pointers keep their size at any zoom. */
export function OthersLayer() {
  const { presence, live } = useRoom();
  const others = useStore(presence.others);
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let last = 0;
    const follow = () => {
      const { zoom } = live.get();
      if (zoom === last || !layer.current) return;
      last = zoom;
      layer.current.style.setProperty('--steady', String(1 / zoom));
    };
    follow();
    return live.subscribe(follow);
  }, [live]);
  return (
    <div ref={layer} className="board-others" aria-hidden="true">
      {others.map((other) => (
        <Other key={`${other.compartment} ${other.connection}`} other={other} />
      ))}
    </div>
  );
}

function Other({ other: { person, fields, compartment } }: { other: OnBoard }) {
  const colour = `var(--sector-${person.sector})`;
  return (
    <>
      {fields.drag && <Ghosts colour={colour} compartment={compartment} drag={fields.drag} />}
      {fields.cursor && (
        <div
          className="board-cursor"
          style={{
            transform: `translate(${fields.cursor[0]}px, ${fields.cursor[1]}px) scale(var(--steady))`,
          }}
        >
          <svg width="18" height="20" viewBox="0 0 18 20" aria-hidden="true">
            <path d="M2 2 16 9l-6 2-3 6Z" fill={colour} stroke="var(--paper)" strokeWidth="1.5" />
          </svg>
          <span style={{ background: colour, color: 'var(--on-sector)' }}>{person.name}</span>
        </div>
      )}
    </>
  );
}

interface Flying {
  colour: string;
  compartment: string;
  drag: { ids: string[]; by: [number, number] };
}

/** What somebody is moving, where they have it now; the table itself still has it where it was. */
function Ghosts({ colour, compartment, drag: { ids, by } }: Flying) {
  const { picture } = useRoom();
  const { elementAt } = picture.get();
  const drawn = ids.flatMap((id) => elementAt.get(`${compartment}/${id}`) ?? []);
  if (drawn.length === 0) return null;
  return (
    <svg
      className="board-ghosts"
      width="1"
      height="1"
      overflow="visible"
      aria-hidden="true"
      style={{ transform: `translate(${by[0]}px, ${by[1]}px)` }}
    >
      {drawn.map(({ key, shapes, box }) => (
        <g key={key}>
          <rect
            x={box.x - 5}
            y={box.y - 5}
            width={box.width + 10}
            height={box.height + 10}
            rx={10}
            fill="none"
            stroke={colour}
            strokeWidth={2}
          />
          <Shapes shapes={shapes} />
        </g>
      ))}
    </svg>
  );
}
