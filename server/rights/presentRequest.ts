import type { MemberFacts, SituationFacts } from '#shared/policy/index.ts';
import type { RightsRequestView } from '#shared/protocol/http/rights.ts';
import { placeOfWords } from './placeOfWords.ts';
import type { RequestRow } from './repository.ts';

/** A request as the one who asked, or a facilitator, may see it. */
export async function presentRequest(
  row: RequestRow,
  of: {
    facts: SituationFacts;
    me: MemberFacts;
    now: number;
    open: (place: ReturnType<typeof placeOfWords>, bytes: Uint8Array) => Promise<string | null>;
  },
): Promise<RightsRequestView> {
  const { me, now } = of;
  const words = async (column: 'words' | 'extension_words' | 'answer_words') => {
    const bytes = row[column];
    return bytes === null ? null : await of.open(placeOfWords(row.situation_id, row.id, column), bytes);
  };
  const waits = row.state === 'open' || row.state === 'extended';
  const answers = waits && me.role === 'facilitator';
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    forWhom: row.for_whom,
    compartmentId: row.compartment_id,
    text: await words('words'),
    askedBy: row.asked_by,
    isMine: row.asked_by === me.id,
    askedAt: row.asked_at,
    dueAt: row.due_at,
    extension:
      row.extended_at === null ? null : { at: row.extended_at, reason: await words('extension_words') },
    answer:
      row.answered_at === null || row.answered_by === null || row.outcome === null
        ? null
        : {
            at: row.answered_at,
            by: row.answered_by,
            outcome: row.outcome,
            text: await words('answer_words'),
          },
    mayAnswer: answers,
    mayExtend: answers && row.state === 'open' && now <= row.due_at,
    mayCancel: waits && row.asked_by === me.id,
  };
}
