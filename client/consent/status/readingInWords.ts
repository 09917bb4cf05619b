import { t } from '#client/i18n/t.ts';
import type { ReadingView } from '#shared/protocol/http/readings.ts';
import { momentInWords } from './momentInWords.ts';

/** One line of the journal of readings, in a sentence: who, what, where, when. CS5. */
export function readingInWords(
  { isMe, name, kind, noteTitle, compartmentId, lastAt }: ReadingView,
  compartments: readonly { id: string; name: string }[],
  now: number,
): string {
  const compartment = compartments.find(({ id }) => id === compartmentId);
  const place =
    compartment === undefined
      ? t('consentStatus.placeGone')
      : t('consentStatus.placeOf', { name: compartment.name });
  const moment = momentInWords(lastAt, now);
  if (kind === 'board') {
    return isMe
      ? t('consentStatus.youRead_board', { place, moment })
      : t('consentStatus.reading_board', { name, place, moment });
  }
  if (noteTitle === null) {
    return isMe
      ? t('consentStatus.youRead_noteGone', { place, moment })
      : t('consentStatus.reading_noteGone', { name, place, moment });
  }
  return isMe
    ? t('consentStatus.youRead_note', { title: noteTitle, place, moment })
    : t('consentStatus.reading_note', { name, title: noteTitle, place, moment });
}
