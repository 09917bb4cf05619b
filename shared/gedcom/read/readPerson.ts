import type { GedcomPerson } from '../gedcomFile.ts';
import { childOf, type GedcomRecord } from './node.ts';
import { dateOf, isRestricted, openFacts, type ReadContext } from './readContext.ts';
import { readName } from './readName.ts';

const SYMBOLS: Readonly<Record<string, GedcomPerson['symbol']>> = {
  M: 'square',
  F: 'circle',
  X: 'dome',
  U: 'diamond',
  N: 'rounded',
  '': 'rounded',
};

/** GD20–GD24. */
export function readPerson(record: GedcomRecord & { id: string }, context: ReadContext): GedcomPerson {
  const births = openFacts(record, ['BIRT'], context);
  const deaths = openFacts(record, ['DEAT', 'BURI', 'CREM'], context);
  const death = deaths.find(({ tag }) => tag === 'DEAT');
  const more = deaths.length - (death ? 1 : 0) + Math.max(0, births.length - 1);
  context.lost.add('events', more);
  const age = death && childOf(death, 'AGE');
  const ages = [age?.value, age && childOf(age, 'PHRASE')?.value];
  return {
    id: record.id,
    ...readName(record, context.lost),
    symbol: symbolOf(record, context),
    birth: firstDate(births, context),
    death: firstDate(
      deaths.filter(({ tag }) => tag === 'DEAT'),
      context,
    ),
    deceased: deaths.length > 0,
    isStillborn: ages.some((one) => one?.trim().toUpperCase() === 'STILLBORN'),
    restricted: isRestricted(record),
  };
}

/** Several births or deaths are several opinions: the first that has a date is the preferred one. */
function firstDate(events: GedcomRecord['children'], context: ReadContext) {
  const dates = events.map((event) => dateOf(event, context));
  return dates.find((date) => date !== null) ?? null;
}

function symbolOf(record: GedcomRecord, { skips }: ReadContext): GedcomPerson['symbol'] {
  const sex = childOf(record, 'SEX');
  const symbol = SYMBOLS[sex?.value.trim().toUpperCase() ?? ''];
  if (sex && symbol === undefined) skips.add(sex.line, sex.text, 'sex');
  return symbol ?? 'rounded';
}
