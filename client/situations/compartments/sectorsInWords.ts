import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import type { Audience } from '#shared/domain/audience.ts';

/** « toute la table », « la famille et l’école »: an audience before anybody is there to be named. */
export function sectorsInWords(audience: Pick<Audience, 'everyone' | 'sectors'>): string {
  if (audience.everyone) return t('compartments.everyone');
  return listInWords(audience.sectors.map((sector) => t(`domain.audience_${sector}`)));
}
