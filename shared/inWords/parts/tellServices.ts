import { keyOf } from '../kin.ts';
import type { Line } from '../mapInWords.ts';
import { NO_PERIOD, type Teller, toldElement, toldLink } from '../teller.ts';
import { relationsOf, tellRelation } from './tellRelation.ts';

/** Structures with their professionals, what they do for a household, and who works with whom. */
export function tellServices(teller: Teller): Line[] {
  const { table, membershipsIn, phrases, nameOf, element, tense, line } = teller;
  const seated = new Set<string>();
  const structures = table.elements.flatMap((structure) => {
    if (structure.kind !== 'structure') return [];
    const staff = membershipsIn(keyOf(structure)).flatMap((link) => {
      const who = element(link.member);
      if (who?.kind !== 'professional') return [];
      const first = !seated.has(keyOf(who));
      seated.add(keyOf(who));
      const period = link.during ?? NO_PERIOD;
      const text = phrases.professional({
        name: nameOf(link.member),
        function: who.function.trim(),
        tense: tense(period),
        beside: link.place === 'beside',
      });
      // Somebody in two structures is told in both, and is told of once.
      const tells = first ? [toldElement(who), toldLink(link)] : [toldLink(link)];
      return [line({ text: `${text}${phrases.period(period)}`, tells, ground: link.ground ?? who.ground })];
    });
    const text = phrases.structure({
      name: nameOf({ compartment: structure.compartment, element: structure.id }),
      what: alreadyIn(structure.name, structure.what) ? '' : structure.what.trim(),
    });
    const period = phrases.period(structure.during ?? NO_PERIOD);
    return [
      line({
        text: `${text}${period}`,
        tells: [toldElement(structure)],
        ground: structure.ground,
        lines: staff,
      }),
    ];
  });
  const alone = table.elements.flatMap((who) => {
    if (who.kind !== 'professional' || seated.has(keyOf(who))) return [];
    const text = phrases.professional({
      name: nameOf({ compartment: who.compartment, element: who.id }),
      function: who.function.trim(),
      tense: 'now',
      beside: false,
    });
    return [
      line({
        text: `${text}${phrases.period(who.during ?? NO_PERIOD)}`,
        tells: [toldElement(who)],
        ground: who.ground,
      }),
    ];
  });
  // What is done for one person is told with them; the rest is told here.
  const others = [...relationsOf(teller, 'intervention'), ...relationsOf(teller, 'cooperation')]
    .filter((link) => element(link.to)?.kind !== 'person')
    .map((link) => tellRelation(teller, link));
  return [...structures, ...alone, ...others];
}

/** « ITEP Les Tilleuls » needs no « (ITEP) » after it. */
function alreadyIn(name: string, what: string): boolean {
  return name.toLowerCase().includes(what.trim().toLowerCase());
}
