import { useEffect, useState } from 'react';
import { subscribeToAnnouncements } from './announce.ts';

/** Where `announce` is heard. Two regions take turns, so that the same words twice are read twice. */
export function LiveRegion() {
  const [spoken, setSpoken] = useState({ text: '', turn: 0 });
  useEffect(
    () => subscribeToAnnouncements((text) => setSpoken((before) => ({ text, turn: before.turn + 1 }))),
    [],
  );
  return (
    <div className="sr-only">
      <div aria-live="polite">{spoken.turn % 2 === 0 ? spoken.text : ''}</div>
      <div aria-live="polite">{spoken.turn % 2 === 1 ? spoken.text : ''}</div>
    </div>
  );
}
