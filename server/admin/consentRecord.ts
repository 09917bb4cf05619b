import type { Missing } from '#shared/consent/state.ts';
import type { Asker } from '../consent/consentContext.ts';
import { loadDirectory } from '../consent/directory.ts';
import { subjectNameOf } from '../consent/drafting.ts';
import { readGuardianship } from '../consent/guardianship.ts';
import type { AdminContext } from './context.ts';
import { readConsentFile, resolveConsentFile } from './readConsentFile.ts';
import { required, UsageError, type Verb } from './verb.ts';

export const consentRecord: Verb = {
  name: 'consent-record',
  summary: 'record a consent that was asked and answered on paper or aloud',
  help: `consent-record --situation ID --file F.json [--json]
  Writes it down whole, as the screens would, and opens what it opens at once, at a running server too.
  What F.json holds is in docs/protocol.md: rows (compartment, recipient, purpose), until, signers with their answers.`,
  options: { situation: { type: 'string' }, file: { type: 'string' } },
  async run(context, values) {
    const situationId = required(values, 'situation');
    const file = await readConsentFile(required(values, 'file'));
    const { store, consents, book, ledger } = context;
    const facts = await book.factsOrNone(situationId);
    if (!facts) throw new UsageError(`there is no situation ${situationId}`);
    const directory = await loadDirectory(store.db, situationId);
    const asker = collector({ facts, directory }, file.collectedBy);
    const known = await readGuardianship(ledger, store.db, situationId);
    const guardianship = file.guardianship ?? known;
    const subjectName =
      file.subject?.name ??
      (await subjectNameOf({ ledger }, store.db, { situationId, guardianship, directory }));
    const whole = resolveConsentFile(file, {
      facts,
      directory,
      guardianship: known,
      subjectName,
      collector: directory.person(asker.me.id).name,
      now: Date.now(),
    });
    const recorded = await consents.recordWhole(asker, whole);
    if (!recorded.ok) throw new UsageError(`refused: ${recorded.because}`);
    const { id, state, removed } = recorded.value;
    const missing = state.missing.map((one) => inWords(one));
    return {
      json: { id, status: state.status, missing, removedLinks: removed },
      lines: [
        `${id}: ${state.status}`,
        ...missing.map(({ what, who }) => `  missing: ${[what, ...who].join(' · ')}`),
      ],
    };
  },
};

/** Who collected it: the professional that the file names, or the first facilitator. */
function collector(
  {
    facts,
    directory,
  }: {
    facts: Awaited<ReturnType<AdminContext['book']['facts']>>;
    directory: Awaited<ReturnType<typeof loadDirectory>>;
  },
  email: string | undefined,
): Asker {
  const there = facts.members.filter(({ removed, accountClosed }) => !removed && !accountClosed);
  const named = directory.members.find((one) => one.email === email?.trim().toLowerCase());
  const me = email
    ? there.find(({ id }) => id === named?.id)
    : there.find(({ role, sector }) => role === 'facilitator' && sector !== 'family');
  if (!me) throw new UsageError(email ? `nobody at this table has this e-mail: ${email}` : 'no facilitator');
  return { accountId: me.accountId, situationId: facts.situation.id, me };
}

function inWords(missing: Missing): { what: string; who: string[]; rowIds?: string[] } {
  switch (missing.what) {
    case 'signature':
      return { what: 'signature', who: [missing.name], rowIds: missing.rowIds };
    case 'inform':
      return { what: 'inform', who: [missing.person.name] };
    case 'familyFile':
      return { what: missing.reason, who: [] };
    default:
      return { what: missing.what, who: [], rowIds: missing.rowIds };
  }
}
