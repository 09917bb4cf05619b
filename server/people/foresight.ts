import type { SituationFacts } from '#shared/policy/index.ts';

type Change = (facts: SituationFacts) => SituationFacts;

/** Changes of who sees what, while they are being prepared: an edit must be right before them and after. Rule SH24. */
export interface Foresight {
  /** One at a time in a situation. `work` gets the facts of now and those to come, and makes them come. */
  foresee<T>(
    situationId: string,
    change: Change,
    work: (facts: SituationFacts, after: SituationFacts) => Promise<T>,
  ): Promise<T>;
  /** The facts to come, where a change is being prepared; none where there isn't. */
  factsToCome(situationId: string): SituationFacts[];
}

export function createForesight(known: {
  facts(situationId: string): Promise<SituationFacts>;
  factsNow(situationId: string): SituationFacts | null;
}): Foresight {
  const coming = new Map<string, Change>();
  const last = new Map<string, Promise<void>>();

  return {
    async foresee(situationId, change, work) {
      const before = last.get(situationId);
      const turn = Promise.withResolvers<void>();
      last.set(situationId, turn.promise);
      await before;
      try {
        const facts = await known.facts(situationId);
        coming.set(situationId, change);
        return await work(facts, change(facts));
      } finally {
        coming.delete(situationId);
        if (last.get(situationId) === turn.promise) last.delete(situationId);
        turn.resolve();
      }
    },
    factsToCome(situationId) {
      const change = coming.get(situationId);
      const facts = known.factsNow(situationId);
      return change && facts ? [change(facts)] : [];
    },
  };
}
