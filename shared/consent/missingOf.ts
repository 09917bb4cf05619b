import type { ConsentState, Missing } from './state.ts';

type Facts = Pick<ConsentState, 'rows' | 'signers' | 'hearChild' | 'childHeard'>;

/** What is still to be done for rows to open, with the name of who can: the to-do list, never an error. */
export function missingOf({ rows, signers, hearChild, childHeard }: Facts): Missing[] {
  const missing: Missing[] = [];
  const alive = rows.filter(({ decided }) => decided !== 'withdrawn' && decided !== 'opposed');
  if (hearChild && childHeard === null && alive.length > 0)
    missing.push({ what: 'hearChild', rowIds: alive.map(({ row }) => row.id) });

  const open = alive.filter(({ decided }) => decided === 'pending' || decided === 'later');
  for (const { signerId, name } of signers) {
    const rowIds = open.flatMap(({ row, awaits }) => (awaits.includes(signerId) ? row.id : []));
    if (rowIds.length > 0) missing.push({ what: 'signature', signerId, name, rowIds });
  }
  const disputed = rows.filter(({ decided }) => decided === 'disagreed');
  if (disputed.length > 0) missing.push({ what: 'judge', rowIds: disputed.map(({ row }) => row.id) });
  return missing;
}
