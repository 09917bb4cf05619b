import { endKey, type PlacedProposal } from '../../board/index.ts';
import { ageOn } from '../../domain/ageOn.ts';
import { firstDayOf } from '../../domain/approxDate.ts';
import { careOf } from '../careOf.ts';
import { genderOf, keyOf, type PlacedPerson } from '../kin.ts';
import type { Line, Told } from '../mapInWords.ts';
import { NO_PERIOD, type PlacedRelation, type Teller, toldElement, toldLink } from '../teller.ts';
import type { Self } from '../words/personPhrases.ts';
import { livesOf } from './livesOf.ts';
import { type Clause, paragraph } from './paragraph.ts';
import { periodAfter } from './periodAfter.ts';

/** Each person in one paragraph: who, with whom they live, who sees them, whose child; then what is proposed of them. IW14 */
export function tellPeople(teller: Teller, focus: string | null): Line[] {
  return peopleInOrder(teller, focus).map((person) => {
    const { phrases, today, nameOf } = teller;
    const birth = birthOf(person);
    const death = person.death ?? null;
    const isGone = person.deceased || death !== null;
    const name = nameOf({ compartment: person.compartment, element: person.id });
    const self: Self = {
      name: person.name.trim() === '' ? phrases.thisPerson : name,
      gender: genderOf(person),
      many: (person.count ?? 1) > 1,
    };
    const who = phrases.identity({
      name,
      age: birth === null ? null : ageOn(birth, today),
      ageAtDeath: birth === null || death === null ? null : ageOn(birth, death),
      self,
      person,
      isGone,
    });
    const isToCome = birth !== null && firstDayOf(birth) > today;
    return paragraph(
      teller,
      [
        { text: who.text, tells: [toldElement(person)], ground: person.ground },
        ...livesOf(teller, person, { self, head: who, isGone }),
        ...interventions(teller, person, { self, isGone }),
        ...parents(teller, person, self),
        ...siblings(teller, person, self),
        ...[...phrases.facts({ self, birth, isToCome, person }), ...presence(teller, person)].map(
          (text, nth): Clause => ({
            text,
            tells: [],
            opens: toldElement(person),
            key: `signs${nth}:${keyOf(person)}`,
          }),
        ),
      ],
      proposals(teller, person),
    );
  });
}

/** Since when somebody counts on the map, where that was said. */
function presence({ phrases }: Teller, { during }: PlacedPerson): string[] {
  const period = during ? phrases.period(during) : '';
  return period === '' ? [] : [`${phrases.present}${period.replace(/^,/u, '')}`];
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

function parents(teller: Teller, person: PlacedPerson, self: Self): Clause[] {
  const { phrases, kin, nameOf } = teller;
  return kin.parentLinks(keyOf(person)).map((link) => ({
    text: `${phrases.childOf({
      self,
      parents: link.parents.map(nameOf),
      filiation: link.filiation,
    })}${periodAfter(teller, link.during ?? NO_PERIOD)}`,
    tells: [toldLink(link)],
    ground: link.ground,
  }));
}

function siblings(teller: Teller, person: PlacedPerson, self: Self): Clause[] {
  const { phrases, kin } = teller;
  const own = keyOf(person);
  const found = kin.siblings(own);
  const name = (key: string) => teller.nameOf(endOf(key));
  const [born] = kin.bornTo(own).map(toldLink);
  const clauses = [false, true].flatMap((half): Clause[] => {
    const names = found.filter((one) => one.half === half).map(({ key }) => name(key));
    if (names.length === 0) return [];
    const text = phrases.siblingsOf({ self, siblings: names, half });
    const key = `siblings${half ? '-half' : ''}:${own}`;
    return [{ text, tells: [], ...(born ? { opens: born } : {}), key }];
  });
  const twin = kin.parentLinks(own).find((link) => link.twins);
  const twins = twin?.twins;
  if (!twins) return clauses;
  const together = teller.table.links.flatMap((link) =>
    link.kind === 'child' && link.twins?.group === twins.group ? [endKey(link.child)] : [],
  );
  const names = [...new Set(together)].map(name);
  // Twins are told once, by the first of them; a twin alone on the map is still one.
  if (together[0] !== own) return clauses;
  const text = phrases.twins({ twins: names, zygosity: twins.zygosity });
  return [...clauses, { text, tells: [], opens: toldLink(twin), key: `twins:${own}` }];
}

function interventions(
  teller: Teller,
  person: PlacedPerson,
  { self, isGone }: { self: Self; isGone: boolean },
): Clause[] {
  const { relationsTo, element, phrases, noun, tense, isToCome } = teller;
  const order = (link: PlacedRelation) => link.order ?? 10_000;
  return [...relationsTo(keyOf(person))]
    .sort((a, b) => order(a) - order(b))
    .flatMap((link): Clause[] => {
      const from = element(link.from);
      if (from?.kind !== 'structure' && from?.kind !== 'professional') return [];
      const period = link.during ?? NO_PERIOD;
      const lasting = periodAfter(teller, period);
      const typed = phrases.typedDate((link.date ?? '').trim(), period);
      const text = phrases.seenBy({
        who: noun(link.from),
        care: careOf(from, link.label),
        self,
        tense: isGone ? 'past' : isToCome(period) ? 'toCome' : tense(period),
        since: period.from !== null && period.to === null,
        when: lasting === '' ? typed.replace(/^,/u, '') : `${lasting}${typed}`,
        label: link.label.trim(),
        order: link.order,
      });
      return [{ text, tells: [toldLink(link)], ground: link.ground }];
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
