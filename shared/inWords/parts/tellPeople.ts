import { endKey, type PlacedProposal } from '../../board/index.ts';
import { ageOn } from '../../domain/ageOn.ts';
import { firstDayOf } from '../../domain/approxDate.ts';
import { genderOf, keyOf, type PlacedPerson } from '../kin.ts';
import type { Line, Told } from '../mapInWords.ts';
import { NO_PERIOD, type Teller, toldElement, toldLink } from '../teller.ts';
import { tellRelation } from './tellRelation.ts';

/** Each person: who they are, whose child, with whom they live, who intervenes, what is proposed of them. */
export function tellPeople(teller: Teller, focus: string | null): Line[] {
  return peopleInOrder(teller, focus).map((person) => {
    const [first = '', ...rest] = identity(teller, person);
    const own = rest.map((text, nth) =>
      teller.line({
        text,
        tells: [],
        opens: toldElement(person),
        key: `signs${nth}:${keyOf(person)}`,
      }),
    );
    return teller.line({
      text: `${first}${person.during ? teller.phrases.period(person.during) : ''}`,
      tells: [toldElement(person)],
      ground: person.ground,
      lines: [
        ...own,
        ...parents(teller, person),
        ...siblings(teller, person),
        ...homes(teller, person),
        ...interventions(teller, person),
        ...proposals(teller, person),
      ],
    });
  });
}

/** The one asked for, those the situation is about, then the eldest first; those without a date last, by name. */
export function peopleInOrder({ table }: Teller, focus: string | null): PlacedPerson[] {
  const people = table.elements.filter((element) => element.kind === 'person');
  const rank = (person: PlacedPerson) => (keyOf(person) === focus ? 0 : person.concerned ? 1 : 2);
  const since = (person: PlacedPerson) => {
    const birth = birthOf(person);
    return birth === null ? '9999' : firstDayOf(birth);
  };
  return people.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(since(a), since(b)) ||
      compare(a.name, b.name) ||
      compare(keyOf(a), keyOf(b)),
  );
}

function birthOf({ birth, birthYear }: PlacedPerson): string | null {
  return birth ?? (birthYear === null ? null : String(birthYear).padStart(4, '0'));
}

function identity({ phrases, today, nameOf }: Teller, person: PlacedPerson): string[] {
  const birth = birthOf(person);
  const death = person.death ?? null;
  return phrases.person({
    name: nameOf({ compartment: person.compartment, element: person.id }),
    birth,
    death,
    age: birth === null ? null : ageOn(birth, today),
    ageAtDeath: birth === null || death === null ? null : ageOn(birth, death),
    person,
  });
}

function parents({ phrases, kin, nameOf, line }: Teller, person: PlacedPerson): Line[] {
  return kin.parentLinks(keyOf(person)).map((link) =>
    line({
      text: `${phrases.childOf({
        child: nameOf(link.child),
        gender: genderOf(person),
        parents: link.parents.map(nameOf),
        filiation: link.filiation,
      })}${phrases.period(link.during ?? NO_PERIOD)}`,
      tells: [toldLink(link)],
      ground: link.ground,
    }),
  );
}

function siblings(teller: Teller, person: PlacedPerson): Line[] {
  const { phrases, kin, line } = teller;
  const self = keyOf(person);
  const found = kin.siblings(self);
  const name = (key: string) => teller.nameOf(endOf(key));
  const [born] = kin.bornTo(self).map(toldLink);
  const gender = genderOf(person);
  const lines = [false, true].flatMap((half) => {
    const names = found.filter((one) => one.half === half).map(({ key }) => name(key));
    if (names.length === 0) return [];
    const text = phrases.siblingsOf({ gender, siblings: names, half });
    const key = `siblings${half ? '-half' : ''}:${self}`;
    return [line({ text, tells: [], ...(born ? { opens: born } : {}), key })];
  });
  const twin = kin.parentLinks(self).find((link) => link.twins);
  const twins = twin?.twins;
  if (!twins) return lines;
  const together = teller.table.links.flatMap((link) =>
    link.kind === 'child' && link.twins?.group === twins.group ? [endKey(link.child)] : [],
  );
  const names = [...new Set(together)].map(name);
  // Twins are told once, by the first of them; a twin alone on the map is still one.
  if (together[0] !== self) return lines;
  const text = phrases.twins({ twins: names, zygosity: twins.zygosity });
  return [...lines, line({ text, tells: [], opens: toldLink(twin), key: `twins:${self}` })];
}

function homes(teller: Teller, person: PlacedPerson): Line[] {
  const { phrases, kin, element, nameOf, tense, line, membershipsOf, membershipsIn } = teller;
  const self = keyOf(person);
  return membershipsOf(self).flatMap((link) => {
    const home = element(link.of);
    if (home?.kind !== 'household') return [];
    const period = link.during ?? home.during ?? NO_PERIOD;
    const company = membershipsIn(endKey(link.of)).flatMap((other) => {
      if (endKey(other.member) === self || tense(other.during ?? NO_PERIOD) !== tense(period)) return [];
      const them = kin.person(other.member);
      const role = them && kin.roleOf(self, endKey(other.member));
      const name = nameOf(other.member);
      return [role ? `${name} (${phrases.role(role, genderOf(them))})` : name];
    });
    const text = phrases.lives({
      name: nameOf(link.member),
      with: [...new Set(company)],
      home: home.name.trim(),
      what: (home.what ?? '').trim(),
      placement: home.nature === 'placement',
      nights: link.nights ?? null,
      tense: tense(period),
    });
    return [line({ text: `${text}${phrases.period(period)}`, tells: [toldLink(link)], ground: link.ground })];
  });
}

function interventions(teller: Teller, person: PlacedPerson): Line[] {
  const { relationsTo, element } = teller;
  return relationsTo(keyOf(person)).flatMap((link) => {
    const from = element(link.from);
    if (from?.kind !== 'structure' && from?.kind !== 'professional') return [];
    return [tellRelation(teller, link)];
  });
}

function proposals(teller: Teller, person: PlacedPerson): Line[] {
  const self = keyOf(person);
  return teller.table.proposals
    .filter(({ about }) => endKey(about) === self)
    .map((one) => proposal(teller, one));
}

function proposal({ phrases, nameOf, memberName, line }: Teller, one: PlacedProposal): Line {
  const told: Told = { is: 'proposal', compartment: one.compartment, id: one.id };
  const { answer } = one;
  return line({
    text: phrases.proposal({
      about: nameOf(one.about),
      by: memberName(one.by, one.byName),
      words: one.words.trim(),
      on: dayOf(one.on),
    }),
    tells: [told],
    lines:
      answer === null
        ? []
        : [
            line({
              text: phrases.answer({
                is: answer.is,
                by: memberName(answer.by, answer.byName),
                words: answer.words.trim(),
              }),
              tells: [told],
              key: `answer:${one.compartment}/${one.id}`,
            }),
          ],
  });
}

/** The day of a moment, in universal time; null for one that is on no calendar of ours. */
function dayOf(moment: number): string | null {
  const day = new Date(moment).toISOString().slice(0, 10);
  return /^[12]\d{3}-/u.test(day) ? day : null;
}

function endOf(key: string): { compartment: string; element: string } {
  const slash = key.indexOf('/');
  return { compartment: key.slice(0, slash), element: key.slice(slash + 1) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
