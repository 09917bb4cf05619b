import { Hand } from 'lucide-react';
import { dayInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Spoken } from '#client/ui/listen/Spoken.tsx';
import type { SharedCompartment } from '#shared/protocol/http/consentViews.ts';
import { linesOf, type SharedLine } from './linesOf.ts';

/** « Ce que je partage », easy to read: one person, one idea a sentence, a line each. CS12. */
export function EasyShared({
  shared,
  mayStop,
  onStop,
}: {
  shared: SharedCompartment;
  mayStop: (line: SharedLine) => boolean;
  onStop: (line: SharedLine) => void;
}) {
  const { compartment, openTo } = shared;
  return (
    <li className="grid gap-4 rounded-panel border-2 border-line bg-paper-raised p-4">
      <h3 className="text-xl">
        <Spoken>{compartment.name}</Spoken>
      </h3>
      <ul className="grid gap-6 divide-y-2 divide-line">
        {linesOf(openTo).map((line) => (
          <li key={line.key} className="grid gap-2 text-l not-first:pt-6">
            {line.members.map(({ memberId, name }) => (
              <p key={memberId ?? name} className="font-semibold">
                <Spoken>
                  {t(line.access === 'write' ? 'consentStatus.easyWrites' : 'consentStatus.easyReads', {
                    name,
                  })}
                </Spoken>
              </p>
            ))}
            {sentencesOf(line, mayStop(line)).map((sentence) => (
              <p key={sentence}>
                <Spoken>{sentence}</Spoken>
              </p>
            ))}
            {mayStop(line) && (
              <Button
                wide
                variant="danger"
                icon={<Hand aria-hidden="true" />}
                aria-label={t('consentStatus.stopWith', {
                  compartment: compartment.name,
                  names: line.members.map(({ name }) => name).join(', '),
                })}
                onPress={() => onStop(line)}
              >
                {t('consentStatus.easyStop')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Why, until when, and what one can do. */
function sentencesOf({ because, until, recordId }: SharedLine, mayStop: boolean): string[] {
  return [
    t(`consentStatus.easyBecause_${reasonOf(because, recordId)}`),
    until === null ? t('consentStatus.easyNoEnd') : t('consentStatus.easyUntil', { date: dayInWords(until) }),
    mayStop ? t('consentStatus.easyYouMayStop') : t('consentStatus.easyNotYours'),
  ];
}

function reasonOf(because: string, recordId: string | null): 'consent' | 'judge' | 'law' | 'table' {
  if (because === 'consent') return 'consent';
  if (because === 'courtOrder') return 'judge';
  return recordId === null ? 'table' : 'law';
}
