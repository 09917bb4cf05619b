import { type Element, type End, type Link, type Person, superpose } from '../board/index.ts';
import type { ApproxDate } from '../domain/approxDate.ts';
import { yearOfDate } from '../domain/approxDate.ts';
import type { DrawingWords } from '../drawing/drawing.ts';
import { drawTable } from '../drawing/drawTable.ts';
import { layOut } from '../kinship/layOut.ts';
import { toKinFamily } from '../kinship/table/toKinFamily.ts';
import { toPlaces } from '../kinship/table/toPlaces.ts';
import { draftOf, type MapDraft } from './draftOf.ts';
import type { QuickAdd } from './quickAdd.ts';

/** Somebody or something of the first map; `ref` is how calls name it. */
export interface Guest {
  ref: string;
  plan: QuickAdd;
}

export interface GuidedAnswers {
  /** who the map is about */
  about: { name: string; symbol: Person['symbol']; birth: ApproxDate | null };
  /** who lives in the same home, and who of the family lives elsewhere */
  home: readonly (Guest & { livesHere: boolean })[];
  /** who comes, whom one goes to */
  around: readonly Guest[];
  /** who called whom, in the order it happened; `about` is the person concerned */
  calls: readonly { from: string; to: string; why: string; when: string }[];
}

export const ABOUT = 'about';

interface Making {
  compartment: string;
  homeName: string;
  words: DrawingWords;
  newId: () => string;
}

/**
 * A first map from the three questions, laid out. Nothing is drawn that nobody said: whoever lives under one roof is in
 * one home, and no couple is made of it. QA9, QA10.
 */
export function guidedDraft(
  answers: GuidedAnswers,
  { compartment, homeName, words, newId }: Making,
): MapDraft {
  const elements: Element[] = [];
  const links: Link[] = [];
  const refs = new Map<string, End>();
  const end = (element: string): End => ({ compartment, element });
  const { name, symbol, birth } = answers.about;
  const subject = newId();
  elements.push({
    id: subject,
    kind: 'person',
    at: [0, 0],
    name,
    symbol,
    birthYear: birth && yearOfDate(birth) >= 1850 ? yearOfDate(birth) : null,
    ...(birth ? { birth } : {}),
    deceased: false,
    concerned: true,
    ring: 'living',
  });
  refs.set(ABOUT, end(subject));

  /** The one that was asked for comes last in a draft: before it stand those it needed. */
  const add = ({ ref, plan }: Guest): End | null => {
    const table = superpose(new Map([[compartment, { elements, links }]]));
    const draft = draftOf(plan, { table, subject: end(subject), compartment, middle: [0, 0], newId });
    elements.push(...draft.elements);
    links.push(...draft.links);
    for (const { link, parents } of draft.parents) {
      const index = links.findIndex(({ id }) => id === link.element);
      const joined = links[index];
      if (joined?.kind === 'child') links[index] = { ...joined, parents };
    }
    const made = draft.elements.at(-1);
    if (!made) return null;
    refs.set(ref, end(made.id));
    return end(made.id);
  };

  const here = [end(subject)];
  for (const guest of answers.home) {
    const made = add(guest);
    if (made && guest.livesHere) here.push(made);
  }
  if (here.length > 1) {
    const home = newId();
    elements.push({ id: home, kind: 'household', at: [0, 0], name: homeName });
    for (const member of here)
      links.push({ id: newId(), kind: 'membership', member, of: end(home), place: 'inside' });
  }
  for (const guest of answers.around) add(guest);
  answers.calls.forEach(({ from, to, why, when }, index) => {
    const [a, b] = [refs.get(from), refs.get(to)];
    if (!a || !b || a.element === b.element) return;
    links.push({
      id: newId(),
      kind: 'relation',
      from: a,
      to: b,
      label: why,
      order: index + 1,
      date: when === '' ? null : when,
    });
  });
  return { elements: laidOut({ elements, links }, { compartment, words }), links, parents: [] };
}

function laidOut(
  { elements, links }: Pick<MapDraft, 'elements' | 'links'>,
  { compartment, words }: Pick<Making, 'compartment' | 'words'>,
): Element[] {
  const table = superpose(new Map([[compartment, { elements, links }]]));
  const drawing = drawTable(table, words);
  const stays = () => false;
  const layout = layOut(toKinFamily(table, drawing, stays));
  const places = toPlaces(table, { drawing, layout, stays });
  return elements.map((element) => {
    const at = places.get(`${compartment}/${element.id}`);
    return at ? { ...element, at } : element;
  });
}
