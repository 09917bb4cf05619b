import { useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { writeCharter } from '#client/api/writeCharter.ts';
import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Field } from '#client/ui/Field.tsx';
import { FIELD_CLASSES } from '#client/ui/fieldClasses.ts';
import { Notice } from '#client/ui/Notice.tsx';
import { takeFocus } from '#client/ui/takeFocus.ts';
import { useAttempt } from '#client/ui/useAttempt.ts';
import type { CharterView } from '#shared/protocol/http/charter.ts';
import { firstLines } from './firstLines.ts';
import { type LinesIssue, linesOf } from './linesOf.ts';

/** Writes the next version of the rules, from the one in force or from the proposal of the house. CC1, CC3. */
export function CharterEditor({
  situationId,
  charter,
  onSaved,
  onClose,
}: {
  situationId: string;
  charter: CharterView;
  onSaved: (next: CharterView) => void;
  onClose: () => void;
}) {
  const [written, setWritten] = useState(() => firstLines(charter).join('\n'));
  const [tried, setTried] = useState(false);
  const { pending, refusal, attempt } = useAttempt(explain);
  const { lines, issue } = linesOf(written);

  const save = () => {
    setTried(true);
    if (issue !== null) return;
    const next = {
      language: charter.current?.language ?? activeLanguage(),
      lines,
      basedOn: charter.current?.id ?? null,
    };
    void attempt(async () => onSaved(await writeCharter({ situationId }, next)));
  };
  return (
    <div className="grid gap-4">
      <h2 ref={takeFocus} tabIndex={-1} className="text-l outline-none">
        {t('charter.editTitle')}
      </h2>
      <Notice>{t('charter.editWarning')}</Notice>
      <Field
        label={t('charter.editLines')}
        description={t('charter.editHelp')}
        error={tried && issue !== null ? issueInWords(issue) : null}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            value={written}
            rows={Math.min(24, Math.max(10, lines.length * 2))}
            onChange={(event) => setWritten(event.currentTarget.value)}
            className={FIELD_CLASSES}
          />
        )}
      </Field>
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" isPending={pending} onPress={save}>
          {t('charter.save')}
        </Button>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
      </div>
    </div>
  );
}

function issueInWords(issue: LinesIssue): string {
  switch (issue.code) {
    case 'noLine':
      return t('charter.noLine');
    case 'tooManyLines':
      return t('charter.tooManyLines', { most: issue.most });
    case 'lineTooLong':
      return t('charter.lineTooLong', { line: issue.line, most: issue.most });
  }
}
