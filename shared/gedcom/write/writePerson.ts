import type { Person } from '#shared/board/index.ts';
import type { LostCounter } from '../lost.ts';
import type { Structure } from './gedcomLines.ts';
import { writeDate } from './writeDate.ts';

const SEXES: Readonly<Partial<Record<Person['symbol'], string>>> = {
  square: 'M',
  circle: 'F',
  diamond: 'U',
  dome: 'X',
  transMan: 'M',
  transWoman: 'F',
};

/** GD92. */
export function writePerson(
  person: Person,
  { isCapital, lost }: { isCapital: boolean; lost: LostCounter },
): Structure[] {
  const sex = SEXES[person.symbol];
  if (person.symbol === 'transMan' || person.symbol === 'transWoman') lost.add('symbols');
  const birth = person.birth ?? (person.birthYear === null ? null : String(person.birthYear));
  const isStillborn = person.beginning === 'stillbirth';
  const death: Structure[] =
    person.deceased || person.death || isStillborn
      ? [
          {
            tag: 'DEAT',
            ...(person.death || isStillborn ? {} : { value: 'Y' }),
            children: [
              ...(person.death ? [{ tag: 'DATE', value: writeDate(person.death) }] : []),
              ...(isStillborn && !isCapital ? [{ tag: 'AGE', value: 'STILLBORN' }] : []),
              ...(isStillborn && isCapital
                ? [{ tag: 'AGE', value: '0d', children: [{ tag: 'PHRASE', value: 'STILLBORN' }] }]
                : []),
            ],
          },
        ]
      : [];
  if (details(person)) lost.add('personDetails');
  return [
    ...(person.restricted ? [{ tag: 'RESN', value: isCapital ? 'CONFIDENTIAL' : 'confidential' }] : []),
    writeName(person.name, lost),
    ...(sex ? [{ tag: 'SEX', value: sex }] : []),
    ...(birth ? [{ tag: 'BIRT', children: [{ tag: 'DATE', value: writeDate(birth) }] }] : []),
    ...death,
  ];
}

/** A board has one name, whole: which part is the surname isn't guessed. What is in brackets at its end is a nickname. */
function writeName(name: string, lost: LostCounter): Structure {
  const text = name.replace(/\s+/g, ' ').trim();
  const nicknamed = /^(.+?) \(([^()]+)\)$/.exec(text);
  const whole = nicknamed?.[1] ?? text;
  // A slash would begin a surname; this one looks the same.
  if (whole.includes('/')) lost.add('personDetails');
  const value = whole.replaceAll('/', '\u2215');
  if (value !== '') lost.add('surnames');
  return {
    tag: 'NAME',
    value,
    ...(nicknamed?.[2] ? { children: [{ tag: 'NICK', value: nicknamed[2] }] } : {}),
  };
}

function details(person: Person): boolean {
  const { illness, substance, signs, place, count, concerned, consultand, ring } = person;
  return (
    concerned ||
    consultand === true ||
    ring === 'community' ||
    Boolean(illness ?? substance ?? place ?? count) ||
    (signs?.length ?? 0) > 0
  );
}
