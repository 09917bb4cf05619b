import { type End, endKey } from '#shared/board/index.ts';
import { useRoom } from '../canvas/roomContext.ts';
import { ZoneForm } from './ZoneForm.tsx';

/** Strokes that are chosen on the map become a zone, which is chosen then. */
export function ZoneDialog({ strokes, onClose }: { strokes: readonly End[]; onClose: () => void }) {
  const { session, current } = useRoom();
  return (
    <ZoneForm
      desk={session.desk}
      strokes={strokes}
      onMade={(zone) => {
        session.selection.set(new Set([endKey(zone)]));
        current.set(endKey(zone));
      }}
      onClose={onClose}
    />
  );
}
