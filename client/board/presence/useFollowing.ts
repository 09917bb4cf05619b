import { useEffect, useState } from 'react';
import type { Room } from '../canvas/room.ts';
import { centreOn } from '../tools/panTool.ts';

export interface Following {
  /** whom, or null */
  name: string | null;
  follow(memberId: string): void;
  stop(): void;
}

/** Sees what somebody else sees, until one moves the view oneself, presses Échap, or they leave. */
export function useFollowing(room: Room): Following {
  const [memberId, setMemberId] = useState<string | null>(null);
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    if (memberId === null) {
      setName(null);
      return;
    }
    const show = () => {
      const theirs = room.presence.others.get().filter(({ person }) => person.memberId === memberId);
      const [somebody] = theirs;
      if (!somebody) {
        setMemberId(null);
        return;
      }
      setName(somebody.person.name);
      const viewport = theirs.find(({ fields }) => fields.viewport)?.fields.viewport;
      const screen = room.screen.now;
      if (viewport && screen) screen.setView(centreOn(viewport.at, viewport.zoom, screen.size()), 'at once');
    };
    const stop = () => setMemberId(null);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') stop();
    };
    const onHand = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('.board-canvas')) stop();
    };
    show();
    const unsubscribe = room.presence.others.subscribe(show);
    // Before the map's own keys, which keep Escape to themselves.
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('wheel', onHand, { passive: true });
    window.addEventListener('pointerdown', onHand);
    return () => {
      unsubscribe();
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('wheel', onHand);
      window.removeEventListener('pointerdown', onHand);
    };
  }, [room, memberId]);
  return { name, follow: setMemberId, stop: () => setMemberId(null) };
}
