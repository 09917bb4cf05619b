import type { Mutant } from './mutant.ts';

const snapshots = ['unit', 'server/snapshots'] as const;
const SNAPSHOTS = 'server/snapshots/service.ts';
const SNAPSHOT_ROUTES = 'server/snapshots/routes.ts';
const paper = ['unit', 'server/mapPapers'] as const;
const PAPER = 'server/mapPapers/routes.ts';
const authors = ['unit', 'server/sync/room/checkAuthor.test.ts'] as const;
const AUTHORS = 'server/sync/room/checkAuthor.ts';

/** Maps that are kept, maps that are printed, and what people draw and propose on them. */
export const MAP_MUTANTS: readonly Mutant[] = [
  {
    name: 'snapshots of what is closed are listed',
    file: SNAPSHOTS,
    find: 'rows.snapshotsIn(db, openTo(facts, accountId, now()))',
    put: 'rows.snapshotsIn(db, facts.compartments.map(({ id }) => id))',
    by: snapshots,
  },
  {
    name: 'whoever is at the table opens a snapshot',
    file: SNAPSHOT_ROUTES,
    find: "guard({ accountId, ...place, resource: 'snapshot', verb: 'read' })",
    put: "guard({ accountId, situationId: place.situationId, resource: 'snapshot', verb: 'list' })",
    by: snapshots,
  },
  {
    name: 'whoever reads a map erases its snapshots',
    file: SNAPSHOT_ROUTES,
    find: "guard({ accountId, ...place, resource: 'snapshot', verb: 'delete' })",
    put: "guard({ accountId, ...place, resource: 'snapshot', verb: 'read' })",
    by: snapshots,
  },
  {
    name: 'whoever reads a map erases from its snapshots',
    file: SNAPSHOT_ROUTES,
    find: "resource: 'snapshot', verb: 'update' })",
    put: "resource: 'snapshot', verb: 'read' })",
    by: snapshots,
  },
  {
    name: 'a map is kept by who may not keep it',
    file: SNAPSHOT_ROUTES,
    find: "        verb: 'create',\n      });\n      if (!may.ok) return may;",
    put: "        verb: 'create',\n      });\n      if (!may.ok) continue;",
    by: snapshots,
  },
  {
    name: 'a snapshot names what is closed to its reader',
    file: 'server/snapshots/present.ts',
    find: 'openIds.has(compartment)',
    put: "compartment !== '' || openIds.has(compartment)",
    by: snapshots,
  },
  {
    name: 'a snapshot is erased under a legal hold',
    file: SNAPSHOTS,
    find: "if ((await legalHolds.standing(trx, situationId)).length > 0) return refused('legalHold');",
    put: '',
    by: snapshots,
  },
  {
    name: 'somebody is erased from snapshots under a legal hold',
    file: 'server/snapshots/eraseRecord.ts',
    find: "if ((await legalHolds.standing(trx, situationId)).length > 0) return refused('legalHold');",
    put: '',
    by: snapshots,
  },
  {
    name: 'what is erased while a snapshot is taken is in it',
    file: SNAPSHOTS,
    find: "if (await rows.isErasedSince(trx, { situationId, seq })) return refused('gone');",
    put: '',
    by: snapshots,
  },
  {
    name: 'links at who was erased stay in snapshots',
    file: 'server/snapshots/withoutRecord.ts',
    find: '&& !endsOf(link).some((end) => isSame(end, record))',
    put: '',
    by: snapshots,
  },
  {
    name: 'somebody prints what is not theirs',
    file: PAPER,
    find: "answer = await guard({ accountId, situationId, compartmentId, resource: 'board', verb: 'export' });",
    put: "answer = await guard({ accountId, situationId, resource: 'ownData', verb: 'export' });",
    by: paper,
  },
  {
    name: 'a map is printed by who signed in long ago',
    file: PAPER,
    find: 'if (!fresh.ok) return fresh;',
    put: '',
    by: paper,
  },
  {
    name: 'what was closed while a map was drawn leaves',
    file: PAPER,
    find: 'return still.ok ? done(file) : still;',
    put: 'return still.ok || file ? done(file) : still;',
    by: paper,
  },
  {
    name: 'what the filter of facts leaves out is printed',
    file: 'server/mapPapers/mapPaper.ts',
    find: 'onlyGrounds(withoutRestricted(order.table), order.grounds)',
    put: "onlyGrounds(withoutRestricted(order.table), 'all')",
    by: paper,
  },
  {
    name: 'somebody prints without end',
    file: PAPER,
    find: "if (wait > 0) return { ...refused('tooManyPrints'), retryAfter: wait };",
    put: '',
    by: paper,
  },
  {
    name: 'who is confidential is told on paper',
    file: 'server/mapPapers/mapPaper.ts',
    find: 'withoutRestricted(order.table)',
    put: 'order.table',
    by: paper,
  },
  {
    name: 'a proposal in another’s name is taken',
    file: AUTHORS,
    find: "if (by !== writer.id) return 'a proposal in another’s name';",
    put: '',
    by: authors,
  },
  {
    name: 'a proposal is about somebody of another board',
    file: AUTHORS,
    find: "if (about.compartment !== edit.compartmentId) return 'a proposal about somebody of another board';",
    put: '',
    by: authors,
  },
  {
    name: 'a proposal comes with its answer',
    file: AUTHORS,
    find: "if (answer !== null) return 'a proposal with its answer';",
    put: '',
    by: authors,
  },
  {
    name: 'anybody answers a proposal',
    file: AUTHORS,
    find: "if (!concerned || before.by === writer.id) return 'an answer by who is not concerned';",
    put: '',
    by: authors,
  },
  {
    name: 'somebody takes away a proposal of another',
    file: AUTHORS,
    find: ": 'somebody else’s proposal taken away';",
    put: ': null;',
    by: authors,
  },
  {
    name: 'a line that accuses is drawn where these are off',
    file: AUTHORS,
    find: "? 'a line that accuses, where these are off'",
    put: '? null',
    by: authors,
  },
  {
    name: 'somebody says who another is on the map',
    file: AUTHORS,
    find: ": 'somebody else’s tie to the map';",
    put: ': null;',
    by: authors,
  },
];
