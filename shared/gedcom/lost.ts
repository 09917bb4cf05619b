/** What a file says and a map has no place for, or the other way round: counted and said, never silent. */
export const LOST_KINDS = [
  'notes',
  'sources',
  'media',
  'places',
  'otherNames',
  'titles',
  'events',
  'attributes',
  'associations',
  'identifiers',
  'custom',
  'otherRecords',
  'datePrecision',
  'longNames',
  'sealings',
  'restrictedFacts',
  'familiesOfOne',
  'siblingsWithoutParents',
  'skippedNotListed',
  'surnames',
  'households',
  'structures',
  'professionals',
  'texts',
  'zones',
  'relations',
  'emotions',
  'ecoLinks',
  'strokes',
  'proposals',
  'memberships',
  'animals',
  'pregnancies',
  'symbols',
  'personDetails',
  'grounds',
  'twins',
  'coupleDetails',
  'filiations',
] as const;
export type LostKind = (typeof LOST_KINDS)[number];

export interface Lost {
  what: LostKind;
  count: number;
}

/** Counts what is lost, kind by kind. */
export class LostCounter {
  readonly #counts = new Map<LostKind, number>();

  add(what: LostKind, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  /** In the order of {@link LOST_KINDS}. */
  list(): Lost[] {
    return LOST_KINDS.flatMap((what) => {
      const count = this.#counts.get(what);
      return count === undefined ? [] : [{ what, count }];
    });
  }
}
