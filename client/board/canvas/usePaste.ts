import { type RefObject, useEffect } from 'react';
import { actions } from './actions.ts';
import { askPicture } from './askPicture.ts';
import { useRoom } from './roomContext.ts';

/**
 * What is pasted on the map: a picture that the system holds, else what was copied here. With the keyboard nowhere, as
 * after a press on the paper, it is the map's too. PI21.
 */
export function usePaste(canvas: RefObject<HTMLElement | null>): void {
  const room = useRoom();
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const map = canvas.current;
      // Not where the event says: without a field that is wherever words were last selected.
      const focused = document.activeElement ?? document.body;
      if (!map?.checkVisibility() || (focused !== document.body && !map.contains(focused))) return;
      if (focused.closest('input, textarea')) return;
      if (askPicture(room, event.clipboardData, null)) event.preventDefault();
      else if (room.session.clip.get() !== null && !room.props.now.readOnly) actions.paste(room);
    };
    const leave = () => {
      room.away.now = true;
    };
    const back = room.session.clip.subscribe(() => {
      room.away.now = false;
    });
    document.addEventListener('paste', paste);
    window.addEventListener('blur', leave);
    return () => {
      document.removeEventListener('paste', paste);
      window.removeEventListener('blur', leave);
      back();
    };
  }, [canvas, room]);
}
