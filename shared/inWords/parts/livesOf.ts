import { type End, endKey } from '../../board/index.ts';
import { genderOf, type Kin, type KinRole, keyOf, type PlacedPerson } from '../kin.ts';
import { rhythms } from '../rhythms.ts';
import { NO_PERIOD, type PlacedMembership, type Teller, toldLink } from '../teller.ts';
import type { Identity, Lived, Self } from '../words/personPhrases.ts';
import type { Clause } from './paragraph.ts';
import { periodAfter } from './periodAfter.ts';

/** Words of a sentence that anybody reads at ease. IW16 */
const AT_EASE = 15;
/** Of more people than the first, one fewer is said and the others counted, down to where it is short: their home names all. */
const COMPANY = [4, 3, 2] as const;

/** At whose place one is, when one lives there some of the nights. */
const HOSTS = new Set<KinRole>([
  'parent',
  'adoptiveParent',
  'fosterParent',
  'stepParent',
  'guardian',
  'kinshipCarer',
  'grandparent',
]);

/** With whom somebody lives and for how many nights: what goes on now in one sentence while it is short, then what is over. */
export function livesOf(
  teller: Teller,
  person: PlacedPerson,
  { self, head, isGone }: { self: Self; head: Identity; isGone: boolean },
): Clause[] {
  const homes = teller.membershipsOf(keyOf(person)).map((link) => {
    const home = teller.element(link.of);
    const period = link.during ?? home?.during ?? NO_PERIOD;
    const isOver = isGone || teller.tense(period) === 'past';
    const goesOn = teller.isToCome(period) ? 'toCome' : 'now';
    const lived: Lived = !isOver ? goesOn : period.to === null ? 'past' : 'ended';
    return { link, period, lived };
  });
  // Where one is at all times comes first, then where one is most.
  const share = ({ link }: (typeof homes)[number]) => link.nights ?? 101;
  const now = homes.filter(({ lived }) => lived === 'now').sort((a, b) => share(b) - share(a));
  const rest = homes.filter(({ lived }) => lived !== 'now');
  let said = head.isOpen ? head.text : null;
  return [...now, ...rest].map((home, nth): Clause => {
    const [other] = nth === 0 && now.length === 2 ? now.slice(1) : [];
    const nights = other && saysBoth(home.link, other.link) ? null : (home.link.nights ?? null);
    const wanted =
      home.lived !== 'now' || said === null ? null : nth === 0 ? 'head' : now.length === 2 ? 'and' : null;
    const going = wanted && clauseOf({ ...home, nights }, wanted);
    const whole = `${said} ${going}`;
    if (wanted !== null && going !== null && wordsIn(whole) <= AT_EASE) {
      said = whole;
      const goesOn = wanted === 'head' && head.isAside ? 'comma' : 'space';
      return { text: going, goesOn, tells: [toldLink(home.link)], ground: home.link.ground };
    }
    const sentences = COMPANY.map((most) => clauseOf({ ...home, nights }, null, most));
    said = sentences.find((sentence) => wordsIn(sentence) <= AT_EASE) ?? sentences.at(-1) ?? '';
    return { text: said, tells: [toldLink(home.link)], ground: home.link.ground };
  });

  function clauseOf(
    { link, period, lived, nights }: (typeof homes)[number] & { nights: number | null },
    goesOn: 'head' | 'and' | null,
    most: number = COMPANY[0],
  ): string {
    const home = teller.element(link.of);
    const where = home?.kind === 'household' ? home : null;
    const text = teller.phrases.lives({
      self,
      goesOn,
      ...companyIn(teller, person, {
        link,
        self,
        lived,
        most,
        isFirst: goesOn !== 'and' && link === now[0]?.link,
      }),
      home: where?.name.trim() ?? '',
      what: (where?.what ?? '').trim(),
      placement: where?.nature === 'placement',
      beside: link.place === 'beside',
      nights,
      lived,
      since: period.from !== null && period.to === null,
    });
    return `${text}${periodAfter(teller, period)}`;
  }
}

/** Whether the second home's rhythm says the first's too: all nights but those. */
function saysBoth(first: PlacedMembership, second: PlacedMembership): boolean {
  if (first.nights == null || second.nights == null) return false;
  const rhythm = rhythms.of(first.nights);
  return rhythm?.startsWith('allBut') === true && Math.round(first.nights + second.nights) === 100;
}

function companyIn(
  teller: Teller,
  person: PlacedPerson,
  of: { link: PlacedMembership; self: Self; lived: Lived; most: number; isFirst: boolean },
) {
  const { link, self, lived, most, isFirst } = of;
  const { kin, phrases, nameOf, tense, isToCome, membershipsIn, element } = teller;
  const own = keyOf(person);
  const isPartly = (nights: number | null | undefined) => nights != null && nights < 50;
  const home = element(link.of);
  const wasOver = tense(link.during ?? home?.during ?? NO_PERIOD) === 'past';
  const others = new Map<string, { said: string; isHost: boolean; isPartly: boolean }>();
  for (const other of link.place === 'beside' ? [] : membershipsIn(endKey(link.of))) {
    const key = endKey(other.member);
    const them = kin.person(other.member);
    const isOver = tense(other.during ?? home?.during ?? NO_PERIOD) === 'past';
    const isGone = them !== null && (them.deceased || them.death != null);
    if (key === own || others.has(key) || isOver !== wasOver || (lived === 'now' && isGone)) continue;
    if (lived === 'now' && isToCome(other.during ?? NO_PERIOD)) continue;
    const role = them && kin.roleOf(own, key);
    const gender = them === null ? 'n' : genderOf(them);
    const isSure = role !== null && isAlone(kin, own, other);
    const isNamed = role === null || them?.name.trim() !== '';
    const name = isNamed ? nameOf(other.member) : null;
    const said = phrases.companion({ role, gender, name, isSure, self });
    const partly = isPartly(other.nights) && !isPartly(link.nights);
    others.set(key, { said, isHost: role !== null && HOSTS.has(role) && !partly, isPartly: partly });
  }
  const all = [...others.values()];
  const hosts = isFirst ? [] : all.filter(({ isHost }) => isHost);
  // Elders first: whose child one is tells more than whose brother.
  const whole = all
    .filter((one) => !one.isPartly && !hosts.includes(one))
    .sort((a, b) => Number(b.isHost) - Number(a.isHost));
  const shown = whole.length > most ? whole.slice(0, most - 1) : whole;
  return {
    hosts: hosts.map(({ said }) => said),
    with: shown.map(({ said }) => said),
    more: whole.length - shown.length,
    partly: all.filter((one) => one.isPartly).map(({ said }) => said),
  };
}

/** Whether « sa mère » can be one person only: a parent of a kind and a gender that no other has. Their name comes after. */
function isAlone({ parentLinks, roleOf, person }: Kin, self: string, { member }: PlacedMembership): boolean {
  const kindOf = (end: End) => {
    const them = person(end);
    return `${roleOf(self, endKey(end))} ${them ? genderOf(them) : 'n'}`;
  };
  const parents = parentLinks(self).flatMap((link) => link.parents);
  const alike = parents.filter((end) => kindOf(end) === kindOf(member)).map(endKey);
  return alike.length > 0 && alike.every((key) => key === endKey(member));
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
