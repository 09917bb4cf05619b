import type { ConsentRow, Missing } from './state.ts';
import type { Tally } from './tally.ts';

/** What is still to be done for rows to open, with the name of who can: the to-do list, never an error. */
export function missingOf(rows: readonly ConsentRow[], tally: Tally): Missing[] {
  const { signers, groups, inform, hearChild, blocked } = tally.signers;
  const missing: Missing[] = blocked === null ? [] : [{ what: 'familyFile', reason: blocked }];
  const alive = rows.filter(({ decided }) => decided !== 'withdrawn' && decided !== 'opposed');
  if (hearChild && tally.heard === null && alive.length > 0)
    missing.push({ what: 'hearChild', rowIds: alive.map(({ row }) => row.id) });

  const open = alive.filter(({ decided }) => decided === 'pending' || decided === 'later');
  const answerOf = (id: string, rowId: string) => tally.answers.get(id)?.get(rowId);
  for (const { signerId, name } of signers) {
    const theirs = groups.filter((group) => group.includes(signerId));
    const awaited = open.filter(({ row }) =>
      theirs.some((group) => group.every((id) => answerOf(id, row.id) !== 'yes')),
    );
    if (awaited.length > 0)
      missing.push({ what: 'signature', signerId, name, rowIds: awaited.map(({ row }) => row.id) });
  }
  for (const person of inform) {
    const signed = person.id !== null && tally.signed.has(person.id);
    if (!signed && !tally.told.has(person.id ?? person.name)) missing.push({ what: 'inform', person });
  }
  const disputed = rows.filter(({ decided }) => decided === 'disagreed');
  if (disputed.length > 0) missing.push({ what: 'judge', rowIds: disputed.map(({ row }) => row.id) });
  return missing;
}
