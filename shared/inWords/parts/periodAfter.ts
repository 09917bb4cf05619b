import type { Period } from '../../domain/period.ts';
import type { Teller } from '../teller.ts';

/** A period said right after its verb: « la voit depuis 2024 ». */
export function periodAfter({ phrases }: Pick<Teller, 'phrases'>, period: Period): string {
  return phrases.period(period).replace(/^,/u, '');
}
