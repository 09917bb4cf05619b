import { SUBJECT_SIGNER_ID } from './guardianship.ts';
import { isChildsOwn } from './isChildsOwn.ts';
import type { ConsentRow, ConsentState, ConsentViewer, Missing } from './state.ts';
import { statusOf } from './statusOf.ts';

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
    childHeard: state.childHeard && { ...state.childHeard, opinion: null },
    issues: [],
  };
  if (hidden.length === 0) return told;

  // What is open elsewhere in the record shows that the child answered and was heard: only then is it left to be seen.
  const shown = state.rows.some(({ decided }) => decided === 'accepted');
  const facts = {
    ...told,
    childHeard: shown ? told.childHeard : null,
    rows: state.rows.map((row) => (isHidden(row) ? waiting(row, state.over) : row)),
    signers: state.signers.map((signer) =>
      signer.capacity === 'minor' && !shown ? { ...signer, signed: null } : signer,
    ),
  };
  const status = statusOf(facts);
  const over = status === 'withdrawn' || status === 'expired';
  return { ...facts, status, missing: over ? [] : awaiting(state, hidden) };
}

const NOTHING: Partial<ConsentState> = {
  status: 'draft',
  informed: false,
  disputed: false,
  terms: null,
  rows: [],
  signers: [],
  childHeard: null,
  missing: [],
  from: null,
  until: null,
  over: false,
  issues: [],
};

function waiting(row: ConsentRow, over: boolean): ConsentRow {
  return {
    ...row,
    state: over ? 'expired' : 'pending',
    decided: 'pending',
    opens: false,
    decidedOrder: null,
    decidedAt: null,
  };
}

/** What would be missing if nothing had been said of these rows. */
function awaiting(state: ConsentState, hidden: readonly string[]): Missing[] {
  const child = state.signers.find(({ signerId }) => signerId === SUBJECT_SIGNER_ID);
  const what: Missing['what'] = child ? 'signature' : 'hearChild';
  const before = state.missing.find((one) => one.what === what && isTheChilds(one));
  const rowIds = [...(before && 'rowIds' in before ? before.rowIds : []), ...hidden];
  const others = state.missing.filter((one) => one !== before);
  return child
    ? [...others, { what: 'signature', signerId: child.signerId, name: child.name, rowIds }]
    : [{ what: 'hearChild', rowIds }, ...others];
}

function isTheChilds(missing: Missing): boolean {
  return missing.what !== 'signature' || missing.signerId === SUBJECT_SIGNER_ID;
}
