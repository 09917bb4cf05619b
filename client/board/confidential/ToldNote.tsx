import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { useStore } from '../canvas/roomContext.ts';
import type { BoardSession } from '../model/boardSession.ts';

/** The sentences follow what this person asked to see on the map, and so does what is copied from them. BO149. */
export function ToldNote({ session: { confidential }, count }: { session: BoardSession; count: number }) {
  const isTold = useStore(confidential) === 'shown';
  if (count === 0) return null;
  return (
    <div role="status">
      <Notice tone="pending">
        <span className="flex flex-wrap items-center gap-x-3">
          {t(isTold ? 'saying.confidentialTold' : 'saying.confidentialUntold', { count })}
          <Button variant="quiet" onPress={() => confidential.set(isTold ? 'hidden' : 'shown')}>
            {t(isTold ? 'saying.confidentialLeave' : 'saying.confidentialTell')}
          </Button>
        </span>
      </Notice>
    </div>
  );
}
