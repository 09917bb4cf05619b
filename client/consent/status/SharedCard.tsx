import { Hand } from 'lucide-react';
import { dayInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Spoken } from '#client/ui/listen/Spoken.tsx';
import type { SharedCompartment } from '#shared/protocol/http/consentViews.ts';
import { becauseForFamily } from './becauseForFamily.ts';
import { linesOf, type SharedLine } from './linesOf.ts';
import { namesOf } from './namesOf.ts';

/** One volet, to whom it is open, and a way to stop for each thing that the family opened. CS1, CS2. */
export function SharedCard({
  shared,
  mayStop,
  onStop,
}: {
  shared: SharedCompartment;
  /** whether this person may take this line back */
  mayStop: (line: SharedLine) => boolean;
  onStop: (line: SharedLine) => void;
}) {
  const { compartment } = shared;
  return (
    <li className="grid gap-3 rounded-panel border border-line bg-paper-raised p-4">
      <h3 className="text-m">
        <Spoken>{compartment.name}</Spoken>
      </h3>
      <ul className="grid gap-4 divide-y divide-line">
        {linesOf(shared.openTo).map((line) => (
          <li key={line.key} className="grid gap-2 not-first:pt-4">
            <p className="font-semibold">
              <Spoken>{namesOf(line.members)}</Spoken>
            </p>
            <p>
              <Spoken>{becauseForFamily(line.because)}</Spoken>
            </p>
            <p className="text-ink-soft text-s">
              <Spoken>{whenInWords(line)}</Spoken>
            </p>
            {mayStop(line) ? (
              <Button
                wide
                variant="danger"
                icon={<Hand aria-hidden="true" />}
                aria-label={t('consentStatus.stopWith', {
                  compartment: compartment.name,
                  names: namesOf(line.members),
                })}
                onPress={() => onStop(line)}
              >
                {t('consentStatus.stop')}
              </Button>
            ) : (
              <p className="text-ink-soft text-s">
                {line.recordId === null ? t('consentStatus.defaultStays') : t('consentStatus.lawStays')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

function whenInWords({ until, openedBy, openedAt, access }: SharedLine): string {
  const words = [
    until === null ? t('consentStatus.noEnd') : t('consentStatus.until', { date: dayInWords(until) }),
  ];
  if (openedAt !== null) {
    const date = dayInWords(openedAt);
    words.push(
      openedBy === null
        ? t('consentStatus.openedOn', { date })
        : t('consentStatus.openedBy', { name: openedBy.name, date }),
    );
  }
  if (access === 'read') words.push(t('consentStatus.readsOnly'));
  return words.join(' · ');
}
