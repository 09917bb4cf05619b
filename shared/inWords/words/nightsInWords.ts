import { rhythms } from '../rhythms.ts';
import { rhythmsEn } from './rhythmsEn.ts';
import { rhythmsFr } from './rhythmsFr.ts';

/** Nights that families and judges count in: of a week, of a fortnight, and one of three. */
const COUNTED_IN = [7, 14, 3];

/**
 * A share of the nights, %, as families say it: by its rhythm, « un week-end sur deux », else counted, « 3 nuits sur 7 »,
 * and as a share where it is neither. The same words in a sentence and on the map. IW13, DR17.
 */
export function nightsInWords(nights: number, language: 'fr' | 'en'): string {
  const rhythm = rhythms.of(nights);
  if (rhythm !== null) return (language === 'fr' ? rhythmsFr : rhythmsEn)[rhythm];
  for (const of of COUNTED_IN) {
    const count = Math.round((nights * of) / 100);
    if (count === 0 || count === of || Math.abs((count * 100) / of - nights) >= 0.5) continue;
    const several = count > 1 ? 's' : '';
    return language === 'fr' ? `${count} nuit${several} sur ${of}` : `${count} night${several} in ${of}`;
  }
  return language === 'fr'
    ? `${String(nights).replace('.', ',')}\u00a0% des nuits`
    : `${nights}% of the nights`;
}
