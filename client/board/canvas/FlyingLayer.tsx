import { useContext } from 'react';
import { FarContext } from './farContext.ts';
import { flyingNow } from './flying.ts';
import { useRoom, useStore } from './roomContext.ts';
import { Shapes } from './ShapeView.tsx';

/**
 * What is carried, what goes along with it and the links that hold on to it, drawn where they are now: a painted
 * layer of their own, so that a frame of a drag paints these few and nothing of the hundreds that stay.
 */
export function FlyingLayer() {
  const { picture } = useRoom();
  const now = useStore(picture);
  const isFar = useContext(FarContext);
  const { elements, links } = flyingNow(picture.still.get(), now);
  if (elements.length + links.length === 0) return null;
  return (
    <svg className="board-overlays board-flying" width="1" height="1" overflow="visible" aria-hidden="true">
      {elements.map(({ key, under }) => (
        <Shapes key={key} shapes={under} />
      ))}
      {links.map(({ key, line }) => (
        <Shapes key={key} shapes={line} />
      ))}
      {!isFar && links.map(({ key, label }) => <Shapes key={key} shapes={label?.shapes ?? []} />)}
      {elements.map(({ key, shapes }) => (
        <Shapes key={key} shapes={shapes} />
      ))}
    </svg>
  );
}
