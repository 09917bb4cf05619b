import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import type { SnapshotsLeft } from '#shared/protocol/http/snapshots.ts';

/** The free texts and the handwriting of photos somebody was erased from: for people to read, and to erase one by one. */
export function LeftToLookAt({
  left,
  name,
  pending,
  onErase,
}: {
  left: SnapshotsLeft;
  name: string;
  pending: boolean;
  onErase: (text: SnapshotsLeft['texts'][number]) => void;
}) {
  const strokes = left.strokes.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="grid gap-3">
      <h3 className="font-bold">{t('time.leftTitle')}</h3>
      <p>{t('time.leftWords', { name })}</p>
      <ul className="grid gap-2">
        {left.texts.map((text) => (
          <li
            key={`${text.recordId} ${text.words}`}
            className="flex flex-wrap items-center justify-between gap-2 rounded-card border border-line p-3"
          >
            <div className="min-w-0">
              <p className="break-words">{text.words}</p>
              {text.mayName && <p className="text-ink-soft text-s">{t('time.leftMayName')}</p>}
            </div>
            <Button
              isDisabled={pending}
              aria-label={t('time.leftEraseTextOf', { words: text.words })}
              onPress={() => onErase(text)}
            >
              {t('time.leftEraseText')}
            </Button>
          </li>
        ))}
      </ul>
      {strokes > 0 && <p>{t('time.leftStrokes', { count: strokes })}</p>}
    </section>
  );
}
