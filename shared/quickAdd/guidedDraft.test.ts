import { describe, expect, it } from 'vitest';
import { superpose } from '../board/index.ts';
import { boxes } from '../drawing/boxes.ts';
import { drawTable } from '../drawing/drawTable.ts';
import { drawingWordsOf } from '../notation/words/drawingWordsOf.ts';
import { COMMON, long } from '../testing/tableBuilders.ts';
import { ABOUT, type Guest, type GuidedAnswers, guidedDraft } from './guidedDraft.ts';
import { parseQuickAdd } from './parseQuickAdd.ts';

function guest(ref: string, line: string): Guest {
  const plan = parseQuickAdd(line, { language: 'fr', year: 2026 });
  if (!plan) throw new Error(line);
  return { ref, plan };
}
const words = drawingWordsOf('fr');
const ANSWERS: GuidedAnswers = {
  about: { name: 'Léa', symbol: 'circle', birth: '2016' },
  home: [
    { ...guest('m', 'mère Nadia 1984'), livesHere: true },
    { ...guest('p', 'père Karim 1981'), livesHere: false },
    { ...guest('s', 'frère Sami 6 ans'), livesHere: true },
    { ...guest('g', 'grand-mère Rose'), livesHere: false },
  ],
  around: [guest('e', 'école Jules-Ferry'), guest('c', 'CMPP'), guest('r', 'référente ASE Mme Roux')],
  calls: [
    { from: 'm', to: 'e', why: 'elle ne dort plus', when: 'septembre 2024' },
    { from: 'e', to: 'c', why: '', when: '' },
    { from: 'c', to: ABOUT, why: 'bilan', when: '' },
    { from: 'nobody', to: 'c', why: '', when: '' },
  ],
};

function make(answers = ANSWERS) {
  let made = 0;
  return guidedDraft(answers, {
    compartment: COMMON,
    homeName: 'Chez Léa',
    words,
    newId: () => long(`n${++made}`),
  });
}

describe('a first map', () => {
  it('[QA9] is made of what was answered and of nothing else', () => {
    const { elements, links } = make();
    const names = elements.map((one) => ('name' in one ? one.name : ''));
    expect(names.sort()).toEqual(
      ['', 'Chez Léa', 'Jules-Ferry', 'Karim', 'Léa', 'Mme Roux', 'Nadia', 'Rose', 'Sami'].sort(),
    );
    expect(elements.filter((one) => one.kind === 'person' && one.concerned)).toHaveLength(1);
    const kinds = links.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'couple')).toEqual([]);
    // Léa, her mother and her brother; not the father, who lives elsewhere.
    expect(kinds.filter((kind) => kind === 'membership')).toHaveLength(3);
    const calls = links.flatMap((link) => (link.kind === 'relation' ? [link] : []));
    expect(calls.map(({ order, label, date }) => [order, label, date])).toEqual([
      [1, 'elle ne dort plus', 'septembre 2024'],
      [2, '', null],
      [3, 'bilan', null],
    ]);
    const parents = links.flatMap((link) => (link.kind === 'child' ? [link.parents.length] : []));
    // Léa and Sami of both parents, the mother of Rose.
    expect(parents.sort()).toEqual([1, 2, 2]);
  });

  it('[QA10] covers nobody', () => {
    const { elements, links } = make();
    const drawing = drawTable(superpose(new Map([[COMMON, { elements, links }]])), words);
    const solid = drawing.elements.filter(({ kind, inside }) => kind !== 'household' && inside === null);
    for (const one of solid)
      for (const other of solid)
        if (one !== other) expect(boxes.meet(one.box, other.box), `${one.key} ${other.key}`).toBe(false);
  });

  it('[QA9] one name alone is a map', () => {
    const { elements, links } = make({
      about: { name: 'Tom', symbol: 'square', birth: null },
      home: [],
      around: [],
      calls: [],
    });
    expect([elements.length, links.length]).toEqual([1, 0]);
  });
});
