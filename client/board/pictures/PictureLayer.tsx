import { useRoom, useStore } from '../canvas/roomContext.ts';
import { PictureImage } from './PictureImage.tsx';

/** The pictures of the map, where they are now: few, and they move with their frames. */
export function PictureLayer(_: { onClose: () => void }) {
  const { elements } = useStore(useRoom().picture);
  return (
    <svg className="board-enclosures" width="1" height="1" overflow="visible" aria-hidden="true">
      {elements.flatMap(({ key, under }) =>
        under.map((shape) => shape.shape === 'image' && <PictureImage key={key} shape={shape} />),
      )}
    </svg>
  );
}
