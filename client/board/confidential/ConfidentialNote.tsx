import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { useRoom, useStore } from '../canvas/roomContext.ts';
import { confidential } from './confidential.ts';

/** While they are on screen, it is said, with the way back: somebody may be about to turn the screen round. BO147. */
export function ConfidentialNote() {
  const room = useRoom();
  const count = confidential.count(useStore(room.seen));
  if (count === 0) return null;
  return (
    <div className="pointer-events-auto">
      <Notice tone="pending">
        <span className="flex flex-wrap items-center gap-x-3">
          {t('details.confidentialOnScreen', { count })}
          <Button
            variant="quiet"
            onPress={() => {
              confidential.toggle(room);
              room.screen.now?.focus();
            }}
          >
            {t('details.confidentialHide')}
          </Button>
        </span>
      </Notice>
    </div>
  );
}
