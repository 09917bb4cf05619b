import type { Period } from '../../domain/period.ts';
import type { Teller } from '../teller.ts';

/** A period said right after its verb: « la voit depuis 2024 », « la verra à partir de 2027 ». IW7 */
export function periodAfter({ phrases, isToCome }: Teller, period: Period): string {
  if (period.from !== null && period.to === null && isToCome(period))
    return ` ${phrases.startingOn(period.from)}`;
  return phrases.period(period).replace(/^,/u, '');
}
