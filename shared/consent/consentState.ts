import { awaitedBy, decideRow } from './decideRow.ts';
import type { ConsentEvent } from './events.ts';
import { missingOf } from './missingOf.ts';
import type { ConsentRow, ConsentState, EventIssue, Missing } from './state.ts';
import { isOver, statusOf } from './statusOf.ts';
import { beginTally, type Tally, takeIn } from './tally.ts';

/** Events that only ever close: taken in even where two claim one place in the ledger. */
const CLOSERS: readonly ConsentEvent['kind'][] = ['withdrawn', 'opposed', 'disagreement'];

/**
 * Where a consent stands at `now`, from its events alone (rules CO40–CO69). The ledger's order counts, not the order
 * they are handed in; what can't be understood changes nothing and is named in `issues`.
 */
export function consentState(events: readonly ConsentEvent[], now: number): ConsentState {
  const issues: EventIssue[] = [];
  const decisions = new Map<string, Decision>();
  let tally: Tally | null = null;
  for (const event of inOrder(events, issues)) {
    if (tally !== null) {
      for (const code of takeIn(tally, event)) issues.push({ entryId: event.entryId, code });
    } else if (event.kind === 'drafted') {
      tally = beginTally(event);
    } else {
      issues.push({ entryId: event.entryId, code: 'notDrafted' });
      continue;
    }
    note(tally, event, decisions);
  }
  return tally === null ? undrafted(issues) : stateOf({ tally, decisions, issues, now });
}

const UNDECIDED: Decision = { decided: 'pending', order: null, at: null, takenBackFrom: null };

interface Decision {
  decided: ConsentRow['decided'];
  order: number | null;
  at: number | null;
  takenBackFrom: ConsentRow['takenBackFrom'];
}

/** Writes down which event moved which row. */
function note(tally: Tally, event: ConsentEvent, decisions: Map<string, Decision>): void {
  for (const { id } of tally.terms.rows) {
    const decided = decideRow(tally, id);
    const before = decisions.get(id);
    // The child's no is kept whenever it was said: it is stronger than whatever the row was.
    const opposed = decided === 'withdrawn' && tally.opposed.has(id);
    if (before?.decided === decided) {
      if (opposed) before.takenBackFrom = 'opposed';
      continue;
    }
    const moved = before !== undefined || decided !== 'pending';
    const from = before === undefined || before.decided === 'withdrawn' ? 'pending' : before.decided;
    const takenBackFrom = decided !== 'withdrawn' ? null : opposed ? 'opposed' : from;
    decisions.set(id, {
      decided,
      order: moved ? event.order : null,
      at: moved ? event.at : null,
      takenBackFrom,
    });
  }
}

function inOrder(events: readonly ConsentEvent[], issues: EventIssue[]): ConsentEvent[] {
  const seen = new Set<string>();
  const places = new Set<number>();
  return events
    .toSorted((a, b) => a.order - b.order || (a.entryId < b.entryId ? -1 : 1))
    .filter((event) => {
      if (seen.has(event.entryId)) {
        issues.push({ entryId: event.entryId, code: 'duplicateEntry' });
        return false;
      }
      seen.add(event.entryId);
      if (!places.has(event.order)) {
        places.add(event.order);
        return true;
      }
      issues.push({ entryId: event.entryId, code: 'samePlace' });
      return CLOSERS.includes(event.kind);
    });
}

function stateOf(known: {
  tally: Tally;
  decisions: ReadonlyMap<string, Decision>;
  issues: EventIssue[];
  now: number;
}): ConsentState {
  const { tally, decisions, issues, now } = known;
  const { terms, signers, until } = tally;
  const over = now >= until;
  const rows = terms.rows.map((row): ConsentRow => {
    const { decided, order, at, takenBackFrom } = decisions.get(row.id) ?? UNDECIDED;
    const lapses = over && (decided === 'accepted' || decided === 'pending' || decided === 'later');
    const begun = now >= Math.max(terms.effectiveFrom, at ?? 0);
    return {
      row,
      state: lapses ? 'expired' : decided,
      decided,
      awaits: awaitedBy(tally, row.id, decided),
      opens: decided === 'accepted' && begun && !over,
      decidedOrder: order,
      decidedAt: at,
      takenBackFrom,
    };
  });
  const facts = {
    informed: tally.informed,
    disputed: tally.disagreeing.size > 0 && tally.judged.size === 0,
    over,
    hearChild: signers.hearChild,
    childHeard: tally.heard,
    rows,
    signers: signers.signers.map((signer) => ({
      ...signer,
      signed: tally.signed.get(signer.signerId) ?? null,
    })),
  };
  const status = statusOf(facts);
  return {
    ...facts,
    status,
    terms,
    missing: isOver(status) ? [] : [...missingOf(facts), ...apartFromRows(tally)],
    from: terms.effectiveFrom,
    until,
    issues,
  };
}

function apartFromRows({ signers, signed, told }: Tally): Missing[] {
  const { blocked, inform } = signers;
  const file: Missing[] = blocked === null ? [] : [{ what: 'familyFile', reason: blocked }];
  const unaware = inform.filter(({ id, name }) => !told.has(id ?? name) && !(id !== null && signed.has(id)));
  return [...file, ...unaware.map((person): Missing => ({ what: 'inform', person }))];
}

function undrafted(issues: EventIssue[]): ConsentState {
  return {
    status: 'draft',
    informed: false,
    disputed: false,
    over: false,
    terms: null,
    rows: [],
    signers: [],
    hearChild: false,
    childHeard: null,
    missing: [],
    from: null,
    until: null,
    issues,
  };
}
