import { useSyncExternalStore } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import type { BoardSession } from '../model/boardSession.ts';

/** Says that not all is shown, for as long as not all is: a map that hides something silently would lie. */
export function GroundFilterNote({ session }: { session: BoardSession }) {
  const { grounds } = session;
  const filter = useSyncExternalStore(grounds.subscribe, grounds.get);
  return (
    <div role="status" className="pointer-events-auto">
      {filter !== 'all' && (
        <Notice tone="pending">
          <span className="flex flex-wrap items-center gap-x-3">
            {t(`saying.filtering_${filter}`)}
            <Button variant="quiet" onPress={() => grounds.set('all')}>
              {t('saying.showAll')}
            </Button>
          </span>
        </Notice>
      )}
    </div>
  );
}
