import { useCallback } from 'react';
import type { ElementDrawing } from '#shared/drawing/drawing.ts';
import type { OnBoard } from '../presence/presenceHub.ts';
import { useRoom, useSelected } from './roomContext.ts';

/** Who else has chosen this element: a ring in their sector's colour, with their name. */
export function OthersRing({ drawing: { id, compartment } }: { drawing: ElementDrawing }) {
  const { presence } = useRoom();
  const who = useSelected(
    presence.others,
    useCallback((others: readonly OnBoard[]) => holderOf(others, { id, compartment }), [id, compartment]),
  );
  if (who === null) return null;
  const [sector, ...name] = who.split(' ');
  return (
    <span
      className="pointer-events-none absolute -inset-1.5 rounded-card border-2"
      style={{ borderColor: `var(--sector-${sector})` }}
    >
      <span
        className="absolute -top-5 left-0 whitespace-nowrap rounded px-1.5 font-semibold text-s"
        style={{ background: `var(--sector-${sector})`, color: 'var(--on-sector)' }}
      >
        {name.join(' ')}
      </span>
    </span>
  );
}

/** One string, so that two equal answers are the same answer: `sector name`. */
function holderOf(others: readonly OnBoard[], element: { id: string; compartment: string }): string | null {
  const holder = others.find(
    ({ compartment, fields }) =>
      compartment === element.compartment && fields.selection.includes(element.id) && !fields.drag,
  );
  return holder ? `${holder.person.sector} ${holder.person.name}` : null;
}
