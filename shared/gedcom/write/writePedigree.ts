import type { Child } from '#shared/board/index.ts';
import type { LostCounter } from '../lost.ts';
import type { GedcomVersion, Structure } from './gedcomLines.ts';
import { writePeriod } from './writeDate.ts';

const PEDIGREES: Readonly<Partial<Record<Child['filiation'], string>>> = {
  biological: 'birth',
  adopted: 'adopted',
  foster: 'foster',
};

/** How a child is a child of a family: PEDI, with our own word where the standard has none. GD95. */
export function writePedigree(
  link: Child,
  { version, lost }: { version: GedcomVersion; lost: LostCounter },
): Structure[] {
  const known = PEDIGREES[link.filiation];
  if (known === undefined) lost.add('filiations');
  if (link.twins) lost.add('twins');
  const period = link.during ? writePeriod(link.during) : null;
  const dates = period === null ? [] : [{ tag: '_DATE', value: period }];
  if (known !== undefined)
    return [{ tag: 'PEDI', value: version === '7.0' ? known.toUpperCase() : known, children: dates }];
  if (version === '7.0')
    return [{ tag: 'PEDI', value: 'OTHER', children: [{ tag: 'PHRASE', value: link.filiation }, ...dates] }];
  return [{ tag: '_FILIATION', value: link.filiation, children: dates }];
}
