import { t } from '#client/i18n/t.ts';
import type { SkippedLine } from '#shared/gedcom/skippedLine.ts';
import { gedcomWords } from './gedcomWords.ts';

/** More than anybody reads through, few enough for any screen. */
const SHOWN = 200;

/** The lines of a file that weren't read: number, reason, and the line itself as it stands. */
export function SkippedLines({ lines }: { lines: readonly SkippedLine[] }) {
  const words = gedcomWords().skipped;
  if (lines.length === 0) return null;
  return (
    <details className="rounded-card border border-pending px-3 py-2">
      <summary className="min-h-touch cursor-pointer content-center">
        {t('gedcom.skipped', { count: lines.length })}
      </summary>
      <ol className="grid max-h-60 gap-2 overflow-y-auto text-s">
        {lines.slice(0, SHOWN).map(({ line, text, why }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and a line may be listed twice
          <li key={index}>
            <strong>{t('gedcom.line', { line: String(line) })}</strong> {words[why]}
            {text !== '' && <code className="block break-all text-ink-soft">{text}</code>}
          </li>
        ))}
        {lines.length > SHOWN && <li>{t('gedcom.moreLines', { count: lines.length - SHOWN })}</li>}
      </ol>
    </details>
  );
}
