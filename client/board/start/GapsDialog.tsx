import { useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { endKey, type Table } from '#shared/board/index.ts';
import { type Gap, gapsOf } from '#shared/completeness/gapsOf.ts';
import { linkInWords, nameInWords } from '../canvas/inWords.ts';
import type { Room } from '../canvas/room.ts';
import { useRoom, useStore } from '../canvas/roomContext.ts';
import { goTo } from '../canvas/useKeys.ts';
import { find } from '../commands/find.ts';

const keyOf = ({ kind, at }: Gap) => `${kind} ${at ? endKey(at) : ''}`;

/** What could still be said, for who asks. What is left aside stays so until the page is left. CP1, CP2. */
export function GapsDialog({ onClose }: { onClose: () => void }) {
  const room = useRoom();
  const table = useStore(room.seen);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(leftAside);
  const gaps = gapsOf(table).filter((gap) => !skipped.has(keyOf(gap)));

  function skip(gap: Gap): void {
    leftAside = new Set([...leftAside, keyOf(gap)]);
    setSkipped(leftAside);
  }

  return (
    <Dialog title={t('start.gapsOpen')} isOpen onClose={onClose} wide>
      <p className="text-ink-soft">{t(gaps.length === 0 ? 'start.gapsNone' : 'start.gapsIntro')}</p>
      <ul className="grid gap-2">
        {gaps.map((gap) => (
          <li
            key={keyOf(gap)}
            className="flex flex-wrap items-center justify-between gap-2 rounded-card border border-line p-3"
          >
            <span>{t(`start.gap_${gap.kind}`, { name: nameAt(gap, table) })}</span>
            <span className="flex gap-2">
              {gap.at && (
                <Button
                  onPress={() => {
                    onClose();
                    show(room, gap);
                  }}
                >
                  {t('start.gapsGo')}
                </Button>
              )}
              <Button variant="quiet" onPress={() => skip(gap)}>
                {t('start.gapsSkip')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button variant="primary" onPress={onClose}>
          {t('start.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Kept while the page is open: nobody is asked twice in one meeting. */
let leftAside: ReadonlySet<string> = new Set();

function nameAt({ at }: Gap, table: Table): string {
  if (!at) return '';
  const link = find.link(table, at);
  return link ? linkInWords(link, table).between : nameInWords(find.element(table, at));
}

/** Chooses it, brings it into view, and opens what says it. */
function show(room: Room, { at }: Gap): void {
  if (!at) return;
  const key = endKey(at);
  room.session.selection.set(new Set([key]));
  if (find.element(room.seen.get(), at)) {
    goTo(room, key);
    room.asking.set({ is: 'card', end: at });
  } else room.asking.set({ is: 'linkCard', end: at });
}
