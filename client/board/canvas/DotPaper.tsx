import { useEffect, useRef } from 'react';
import { useRoom } from './roomContext.ts';

const GAP = 28;

/**
 * The dots of the paper: one layer, a little larger than the screen, shifted by the remainder of the pan. Moving a
 * layer costs the compositor nothing; repainting a pattern the size of the screen costs a frame.
 */
export function DotPaper() {
  const { live } = useRoom();
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = () => {
      const { x, y, zoom } = live.get();
      if (!paper.current) return;
      // The dots keep their distance within a factor of two, whatever the zoom.
      const scale = zoom / 2 ** Math.round(Math.log2(zoom));
      const step = GAP * scale;
      paper.current.style.transform = `translate(${(x % step) - step}px, ${(y % step) - step}px) scale(${scale})`;
    };
    follow();
    return live.subscribe(follow);
  }, [live]);
  return <div ref={paper} className="board-dots" aria-hidden="true" />;
}
