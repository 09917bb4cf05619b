import type { Person } from '#shared/board/index.ts';
import type { LostCounter } from '../lost.ts';
import { surnameIn } from '../surnameIn.ts';
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
    writeName(person, lost),
    ...(sex ? [{ tag: 'SEX', value: sex }] : []),
    ...(birth ? [{ tag: 'BIRT', children: [{ tag: 'DATE', value: writeDate(birth) }] }] : []),
    ...death,
  ];
}

/**
 * A board has one name, whole: which part is the surname is said where a file had said so, and not guessed. What is in brackets at
 * its end is a nickname. GD25.
 */
function writeName({ name, surname }: Person, lost: LostCounter): Structure {
  const text = name.replace(/\s+/g, ' ').trim();
  // « Mary (-----) »: the brackets may be the surname's own.
  const nicknamed = surname?.endsWith(')') ? null : /^(.+?) \(([^()]+)\)$/.exec(text);
  const whole = nicknamed?.[1] ?? text;
  // A slash would begin a surname; this one looks the same.
  if (whole.includes('/')) lost.add('personDetails');
  const plain = whole.replaceAll('/', '\u2215');
  const known = surnameIn(plain, surname ?? '');
  if (plain !== '' && known === null) lost.add('surnames');
  const value = known ? `${known.before}/${known.surname}/${known.after}` : plain;
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
