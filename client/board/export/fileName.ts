/**
 * A name any system takes, from a situation's name: `autour-de-lea-carte-2026-11-21.svg`. Letters, digits and
 * hyphens only, so there is no path, no hidden file, no reserved name, no extension but ours. EX7.
 */
export function fileName(
  title: string,
  { day, extension }: { day: Date; extension: 'pdf' | 'png' | 'svg' | 'fhir.json' | 'ged' },
): string {
  const plain = title
    .slice(0, 400)
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  const month = String(day.getMonth() + 1).padStart(2, '0');
  const date = `${day.getFullYear()}-${month}-${String(day.getDate()).padStart(2, '0')}`;
  return `${plain === '' ? '' : `${plain}-`}carte-${date}.${extension}`;
}
