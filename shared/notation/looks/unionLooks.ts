import type { Couple } from '../../board/link.ts';

export type UnionName = Couple['union'];

/** Signs across or on a couple's line, beside its slashes. */
export type UnionMark = 'ring' | 'roof' | 'tick' | 'bar' | 'back' | 'cross' | 'letterS' | 'jag';

export interface UnionLook {
  dash: readonly number[] | null;
  width: number;
  /** one for a separation in fact, two for a divorce, never another number for those. T2-3 */
  slashes: 0 | 1 | 2;
  marks: readonly UnionMark[];
  /** it is over: its years say until when */
  ended: boolean;
  /** a group of the palette */
  group: 'together' | 'apart' | 'other';
  sensitive: boolean;
}

const union = (group: UnionLook['group'], more: Partial<UnionLook> = {}): UnionLook => ({
  dash: null,
  width: 2.2,
  slashes: 0,
  marks: [],
  ended: group === 'apart',
  group,
  sensitive: false,
  ...more,
});

const CIVIL = [14, 5] as const;
const DASHED = [5, 5] as const;
const PROMISED = [9, 4] as const;
const HIDDEN = [10, 4, 2, 4, 2, 4] as const;
const dots = (gap: number) => [2, gap] as const;

/** GenoPro's unions in McGoldrick's hand (domain.md §2.3): solid is marriage, each slash a step apart. */
export const UNION_LOOKS: Readonly<Record<UnionName, UnionLook>> = {
  married: union('together'),
  pacs: union('together', { dash: CIVIL }),
  cohabiting: union('together', { dash: DASHED }),
  engaged: union('together', { dash: PROMISED, marks: ['ring'] }),
  engagedCohabiting: union('together', { dash: DASHED, marks: ['ring'] }),
  lat: union('together', { dash: dots(4) }),
  reconciled: union('together', { slashes: 2, marks: ['back'] }),
  separated: union('apart', { slashes: 1 }),
  separatedLegal: union('apart', { slashes: 1, marks: ['tick'] }),
  divorced: union('apart', { slashes: 2 }),
  annulled: union('apart', { slashes: 2, marks: ['bar'] }),
  widowed: union('apart', { marks: ['cross'] }),
  cohabitationEnded: union('apart', { dash: DASHED, slashes: 1 }),
  pacsEnded: union('apart', { dash: CIVIL, slashes: 2 }),
  engagedSeparated: union('apart', { dash: PROMISED, slashes: 1, marks: ['ring'] }),
  dating: union('other', { dash: dots(8) }),
  temporary: union('other', { dash: dots(16) }),
  affair: union('other', { dash: HIDDEN }),
  secretAffair: union('other', { dash: HIDDEN, marks: ['letterS'] }),
  nonSentimental: union('other', { dash: dots(4), marks: ['roof'] }),
  nonSentimentalSeparated: union('other', { dash: dots(4), slashes: 1, marks: ['roof'], ended: true }),
  other: union('other', { width: 1 }),
  forced: union('other', { marks: ['jag'], sensitive: true }),
};
