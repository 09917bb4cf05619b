import type { Mutant } from './mutant.ts';

const matrix = ['access', 'tests/access/matrix.test.ts'] as const;
const GUARD = 'server/people/guard.ts';

/** The same questions asked over HTTP, and what is prepared before a door opens. */
export const HTTP_MUTANTS: readonly Mutant[] = [
  {
    name: 'the guard lets everybody through',
    file: GUARD,
    find: 'if (decision.allowed) return done({ facts, me });',
    put: 'if (decision.because.length > 0) return done({ facts, me });',
    by: matrix,
  },
  {
    name: 'who is not at the table gets an answer of its own',
    file: GUARD,
    find: "if (!me || me.accountClosed || hasLeft(me, facts.situation)) return refused('notFound');",
    put: "if (!me || me.accountClosed || hasLeft(me, facts.situation)) return refused('notAllowed');",
    by: matrix,
  },
  {
    name: 'a refusal tells that a compartment exists',
    file: GUARD,
    find: "if (!known && !manages(facts, me, compartmentId)) return refused('notFound');",
    put: '',
    by: matrix,
  },
  {
    name: 'compartments one may not see are listed',
    file: 'server/situations/present.ts',
    find: "if (!open && (!mayManage || compartment.kind === 'privateDraft')) return [];",
    put: '',
    by: matrix,
  },
  {
    name: 'a facilitator gets the notes of what they only manage',
    file: 'server/situations/present.ts',
    find: '.filter((note) => open && note.compartment_id === row.id)',
    put: '.filter((note) => note.compartment_id === row.id)',
    by: matrix,
  },
  {
    name: 'a closed account has a session',
    file: 'server/people/accessBook.ts',
    find: 'if (!account || account.closed_at !== null) return null;',
    put: 'if (!account) return null;',
    by: ['access', 'tests/access'],
  },
  {
    name: 'a page of another site asks in somebody’s name',
    file: 'server/app.ts',
    find: 'app.use(originGuard(deps.isOwnOrigin));',
    put: 'app.use(originGuard((origin) => origin !== null || deps.isOwnOrigin(origin)));',
    by: ['access', 'tests/access'],
  },
  {
    name: 'links are not looked at before a door opens',
    file: 'server/situations/compartments.ts',
    find: 'await undoExposure(documents, exposure, { facts: changed, author: accountId, now });',
    put: '',
    by: ['unit', 'server/situations'],
  },
  {
    name: 'what a change of audience would expose gets in while it is prepared',
    file: 'server/people/foresight.ts',
    find: 'coming.set(situationId, change);',
    put: '',
    by: ['unit', 'server/situations', 'server/people'],
  },
  {
    name: 'a share takes links where they may not be',
    file: 'server/situations/share.ts',
    find: "if (move.value.plan.stuck.length > 0) return refused('linkedElsewhere', move.value.plan.stuck);",
    put: '',
    by: ['unit', 'server/situations'],
  },
  {
    name: 'a letter leaves for somebody who has lost access meanwhile',
    file: 'server/outbox/outbox.ts',
    find: 'const dropped = row.only_if !== null && !(await deps.stillSees(JSON.parse(row.only_if)));',
    put: 'const dropped = false;',
    by: ['unit', 'server/outbox'],
  },
  {
    name: 'a link that was handed over proves who somebody is',
    file: 'server/auth/isProof.ts',
    find: "return method !== 'link' && method !== 'room';",
    put: "return method !== 'room';",
    by: ['unit', 'server/auth/stepUp.test.ts'],
  },
  {
    name: 'a facilitator erases what they do not read',
    file: 'server/erasure/mayErase.ts',
    find: "return isOpen || isDemanded(facts, me, demands, compartmentId) ? 'yes' : 'undemanded';",
    put: "return 'yes';",
    by: ['unit', 'server/erasure/mayErase.test.ts'],
  },
];
