import { describe, expect, it } from 'vitest';
import { legalDeadline } from './legalDeadline.ts';

const at = (iso: string) => Date.parse(iso);
const paris = (moment: number) =>
  new Date(moment).toLocaleString('fr-FR', {
    timeZone: 'Europe/Paris',
    dateStyle: 'short',
    timeStyle: 'medium',
  });

describe('the legal month', () => {
  it.each([
    ['2026-11-21T10:00:00Z', 1, '21/12/2026 23:59:59'],
    ['2026-11-21T10:00:00Z', 3, '21/02/2027 23:59:59'],
    // A shorter month ends it.
    ['2027-01-31T10:00:00Z', 1, '28/02/2027 23:59:59'],
    ['2028-01-31T10:00:00Z', 1, '29/02/2028 23:59:59'],
    ['2026-11-30T10:00:00Z', 3, '28/02/2027 23:59:59'],
    // Across a change of hour.
    ['2026-10-10T10:00:00Z', 1, '10/11/2026 23:59:59'],
    ['2027-03-10T10:00:00Z', 1, '10/04/2027 23:59:59'],
    // It was the day after already, in Paris.
    ['2026-11-21T23:30:00Z', 1, '22/12/2026 23:59:59'],
    ['2026-12-31T12:00:00Z', 1, '31/01/2027 23:59:59'],
  ])('[RI20] %s and %i month(s)', (asked, months, due) => {
    expect(paris(legalDeadline(at(asked), months)).replace(',', '')).toBe(due);
    expect(legalDeadline(at(asked), months) % 1000).toBe(999);
  });
});
