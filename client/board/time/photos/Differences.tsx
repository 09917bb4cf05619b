import { useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import type { PlacedElement } from '#shared/board/index.ts';
import type { Difference } from '#shared/parcours/compare.ts';
import type { BoardProps } from '../../boardProps.ts';
import type { Mark, Told } from './differencesInWords.ts';
import { EraseFromPhotos } from './EraseFromPhotos.tsx';

const HEADINGS = { added: 'time.added', removed: 'time.removed', changed: 'time.changed' } as const;
const IN_ORDER: readonly Mark[] = ['added', 'removed', 'changed'];

/** The differences as lists, for reading aloud as for reading; who is gone from the map can go from the photos too. TM6. */
export function Differences({
  told,
  elements,
  mayErase,
  board,
}: {
  told: readonly Told[];
  elements: readonly Difference<PlacedElement>[];
  mayErase: boolean;
  board: BoardProps;
}) {
  const [erasing, setErasing] = useState<PlacedElement | null>(null);
  const gone = new Map(
    elements.flatMap(({ key, before, after }) => (before && !after ? [[key, before] as const] : [])),
  );
  return (
    <section className="grid gap-2">
      <h3 className="font-bold">{t('time.differences')}</h3>
      {told.length === 0 && <p>{t('time.differencesNone')}</p>}
      {IN_ORDER.map((mark) => {
        const these = told.filter((one) => one.mark === mark);
        return (
          these.length > 0 && (
            <div key={mark}>
              <h4 className="font-bold text-s">{`${t(HEADINGS[mark])} (${these.length})`}</h4>
              <ul className="ml-5 list-disc">
                {these.map(({ key, words }) => {
                  const element = gone.get(key);
                  return (
                    <li key={key} className="py-0.5">
                      {words}
                      {mayErase && element && (
                        <Button
                          variant="quiet"
                          aria-label={t('time.eraseElementOf', { name: words })}
                          onPress={() => setErasing(element)}
                        >
                          {t('time.eraseElement')}
                        </Button>
                      )}
                    </li>
                  );
                })}
              </ul>
            </div>
          )
        );
      })}
      {erasing && <EraseFromPhotos element={erasing} board={board} onClose={() => setErasing(null)} />}
    </section>
  );
}
