import { isChildsOwn } from './isChildsOwn.ts';
import { missingOf } from './missingOf.ts';
import type { ConsentRow, ConsentState, ConsentViewer, Missing } from './state.ts';
import { isOver, statusOf } from './statusOf.ts';

/**
 * A consent as one side may know it. Whoever holds authority, or only receives, never learns that the child said no:
 * for them the row waits, as it would for an answer or for the child to be heard. Only `child` and the `professional`
 * who collects it see it as it is.
 */
export function asSeenBy(state: ConsentState, viewer: ConsentViewer): ConsentState {
  if (viewer !== 'holder') return state;
  const own = isChildsOwn(state.rows.map(({ row }) => row));
  if (own) return { ...state, ...NOTHING };
  const alone = state.signers.every(({ capacity }) => capacity === 'minor');
  const isHidden = ({ decided }: ConsentRow) => decided === 'opposed' || (alone && decided === 'refused');
  const hidden = state.rows.filter(isHidden).map(({ row }) => row.id);
  const told = {
    ...state,
    // Where a row stood when it was taken back would tell of an opposition.
    rows: state.rows.map((row) => ({ ...row, takenBackFrom: null })),
    childHeard: state.childHeard && { ...state.childHeard, opinion: null },
    issues: [],
  };
  if (hidden.length === 0) return told;

  // What is open elsewhere in the record shows that the child answered and was heard: only then is it left to be seen.
  const shown = state.rows.some(({ decided }) => decided === 'accepted');
  const facts = {
    ...told,
    childHeard: shown ? told.childHeard : null,
    rows: told.rows.map((row) => (isHidden(row) ? waiting(row, state) : row)),
    signers: state.signers.map((signer) =>
      signer.capacity === 'minor' && !shown ? { ...signer, signed: null } : signer,
    ),
  };
  const status = statusOf(facts);
  return { ...facts, status, missing: isOver(status) ? [] : awaiting(facts, hidden) };
}

const NOTHING: Partial<ConsentState> = {
  status: 'draft',
  informed: false,
  disputed: false,
  terms: null,
  rows: [],
  signers: [],
  hearChild: false,
  childHeard: null,
  missing: [],
  from: null,
  until: null,
  over: false,
  issues: [],
};

function waiting(row: ConsentRow, { over, signers }: ConsentState): ConsentRow {
  return {
    ...row,
    state: over ? 'expired' : 'pending',
    decided: 'pending',
    awaits: row.decided === 'refused' ? signers.map(({ signerId }) => signerId) : row.awaits,
    opens: false,
    decidedOrder: null,
    decidedAt: null,
  };
}

/** What would be missing if nothing had been said of these rows; one that lacks nothing waits for the child to be heard. */
function awaiting(facts: ConsentState, hidden: readonly string[]): Missing[] {
  const missing = missingOf(facts);
  const others = facts.missing.filter(({ what }) => what === 'inform' || what === 'familyFile');
  const explained = missing.flatMap((one) => ('rowIds' in one ? one.rowIds : []));
  const rowIds = hidden.filter((id) => !explained.includes(id));
  return [...(rowIds.length > 0 ? [{ what: 'hearChild' as const, rowIds }] : []), ...missing, ...others];
}
