import type { Kin } from '../graph/kin.ts';

/** What takes a place in a row: people who stand side by side whatever comes, or the way of a line through the row. */
export interface RowItem {
  row: number;
  /** from left to right as long as it isn't flipped; nobody for a line */
  people: readonly Kin[];
  flipped: boolean;
  /** may be flipped: no elder would come to stand right of a younger one */
  turns: boolean;
  /** px from its middle to each person, not flipped */
  offsets: readonly number[];
  /** half its width, px */
  half: number;
  ups: Tie[];
  downs: Tie[];
  /** who must stand further left, and further right, in this row: elder and younger brothers and sisters */
  before: RowItem[];
  after: RowItem[];
  /** its place in the row, from the left */
  place: number;
  /** the number of its first slot: one for each person and one for each gap, along the whole row */
  slot: number;
  /** its middle, px */
  x: number;
}

/** The pull of a line that is drawn upright. */
export const STRAIGHT = 16;

/** A line from one row to the next. */
export interface Tie {
  upper: TieEnd;
  lower: TieEnd;
  /** how much it wants to be upright */
  pull: number;
}

export interface TieEnd {
  item: RowItem;
  /** twice the index of a person, or between two people; in the item not flipped */
  slot: number;
  /** px from the item's middle, not flipped */
  offset: number;
}

export function newItem(row: number, people: readonly Kin[]): RowItem {
  return {
    row,
    people,
    flipped: false,
    turns: people.length > 1,
    offsets: [0],
    half: 0,
    ups: [],
    downs: [],
    before: [],
    after: [],
    place: 0,
    slot: 0,
    x: 0,
  };
}

/** Slots an item takes. */
export function slotsOf({ people }: RowItem): number {
  return Math.max(1, people.length) * 2;
}

/** Where a tie ends among all slots of its row. */
export function slotAt({ item, slot }: TieEnd): number {
  return item.slot + (item.flipped ? slotsOf(item) - 2 - slot : slot);
}

/** Where a tie ends, px. */
export function xAt({ item, offset }: TieEnd): number {
  return item.x + (item.flipped ? -offset : offset);
}
