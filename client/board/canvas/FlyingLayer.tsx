import { useRoom, useStore } from './roomContext.ts';
import { Shapes } from './ShapeView.tsx';

/**
 * What is carried, and what goes along with it, drawn where it is now. Its nodes stay where they were, unseen, until
 * it is put down: React Flow has three hundred others to look through at each of its own moves.
 */
export function FlyingLayer() {
  const { picture } = useRoom();
  const { elements } = useStore(picture);
  const still = picture.still.get();
  const flying = elements.filter((element) => still.elementAt.get(element.key) !== element);
  if (flying.length === 0) return null;
  return (
    <svg className="board-overlays" width="1" height="1" overflow="visible" aria-hidden="true">
      {flying.map(({ key, shapes }) => (
        <g key={key}>
          <Shapes shapes={shapes} />
        </g>
      ))}
    </svg>
  );
}
