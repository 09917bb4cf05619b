import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { AcronymMeanings } from './AcronymMeanings.tsx';
import { placeTip } from './placeTip.ts';
import { useGlossary } from './useGlossary.ts';
import { useTip } from './useTip.ts';

/** Where an explanation belongs on the page: with its acronym, in the same landmark or dialog. */
const HOMES = '[role="dialog"], [role="alertdialog"], main, aside, nav, header, footer';

/** The one explanation on the page. Shown above everything, as a popover. Follows its acronym while the page scrolls or the map moves under it. */
export function AcronymLayer() {
  const { state, send } = useTip();
  const { entries } = useGlossary();
  const id = useId();
  const tip = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);

  const anchor = state.is === 'shown' || state.is === 'leaving' ? state.anchor : null;
  const acronym = anchor?.getAttribute('data-acronym');
  const entry = acronym ? entries.find((one) => one.acronym === acronym) : undefined;

  useLayoutEffect(() => {
    if (!anchor || !entry) return;
    if (!tip.current?.matches(':popover-open')) tip.current?.showPopover();
    let frame = 0;
    const follow = () => {
      const box = tip.current?.getBoundingClientRect();
      const screen = { width: window.innerWidth, height: window.innerHeight };
      const next = box && anchor.isConnected ? placeTip(anchor.getBoundingClientRect(), box, screen) : null;
      if (!next) send({ did: 'gone' });
      else setPlace((before) => (before?.left === next.left && before.top === next.top ? before : next));
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [anchor, entry, send]);

  useEffect(() => {
    // The editor owns the attributes of what it draws, and would draw it again.
    if (!anchor || !entry || anchor.closest('[contenteditable="true"]')) return;
    anchor.setAttribute('aria-describedby', id);
    return () => anchor.removeAttribute('aria-describedby');
  }, [anchor, entry, id]);

  if (!anchor || !entry) return null;
  return createPortal(
    <div
      ref={tip}
      id={id}
      role="tooltip"
      popover="manual"
      data-acronym-tip=""
      style={{ left: place?.left ?? 0, top: place?.top ?? 0, visibility: place ? 'visible' : 'hidden' }}
      className="fixed inset-auto m-0 w-max max-w-[min(22rem,calc(100vw-16px))] rounded-card border border-line-strong bg-paper-raised px-3 py-2 text-ink text-s shadow-card"
    >
      <AcronymMeanings acronym={entry.acronym} meanings={entry.meanings} />
    </div>,
    anchor.closest(HOMES) ?? document.body,
  );
}
