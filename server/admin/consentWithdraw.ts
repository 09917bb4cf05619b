import { withdrawalChannelSchema } from '#shared/consent/events.ts';
import { readConsent } from '../consent/knownConsent.ts';
import { nudge } from './nudge.ts';
import { required, UsageError, type Values, type Verb } from './verb.ts';

export const consentWithdraw: Verb = {
  name: 'consent-withdraw',
  summary: 'record that somebody takes a consent back: what it opened closes at once',
  help: `consent-withdraw --consent ID [--rows ID,ID] [--on-word-of NAME] [--channel phone] [--json]
  On the word of a signer, of who holds authority or of the person concerned; of the first of them when not said.
  --rows        only these rows, by their ids
  --on-word-of  whose word: their name, or their id in the family file
  --channel     oral, paper or phone (default phone)`,
  options: {
    consent: { type: 'string' },
    rows: { type: 'string' },
    'on-word-of': { type: 'string' },
    channel: { type: 'string' },
  },
  async run(context, values) {
    const { consents, ledger, store, book } = context;
    const consentId = required(values, 'consent');
    const situationId = await consents.situationOf(consentId);
    const known =
      situationId === undefined
        ? null
        : await readConsent(ledger, store.db, { situationId, consentId, now: Date.now() });
    if (!known || situationId === undefined) throw new UsageError(`there is no consent ${consentId}`);
    const { members } = await book.facts(situationId);
    const there = members.filter(({ removed, accountClosed }) => !removed && !accountClosed);
    // It is written under the name of who prepared it, or of a facilitator where they left.
    const me =
      there.find(({ accountId }) => accountId === known.drafted.actorAccountId) ??
      there.find(({ role }) => role === 'facilitator');
    if (!me) throw new UsageError('nobody at this table can record it');
    const { accountId } = me;
    const channel = withdrawalChannelSchema.safeParse(text(values, 'channel') ?? 'phone');
    if (!channel.success || channel.data === 'self')
      throw new UsageError('--channel is oral, paper or phone');
    const rowIds = text(values, 'rows')
      ?.split(',')
      .map((id) => id.trim());
    const receipt = await consents.withdraw({ accountId, situationId, me }, consentId, {
      ...(rowIds ? { rowIds } : {}),
      channel: channel.data,
      onWordOf: whose(known, text(values, 'on-word-of')),
    });
    if (!receipt.ok) throw new UsageError(`refused: ${receipt.because}`);
    await nudge(context, { withdrawal: { situationId, id: receipt.value.id } });
    const after = await consents.receipt({ accountId, situationId, me }, receipt.value.id);
    const { cut, at } = after.ok ? after.value : receipt.value;
    const now = await readConsent(ledger, store.db, { situationId, consentId, now: Date.now() });
    const status = now?.state.status ?? known.state.status;
    return {
      json: { id: consentId, status, withdrawnAt: at, cut },
      lines: [
        `${consentId}: ${status}, ${new Date(at).toISOString()}`,
        ...cut.map(
          ({ member, compartments, devices }) =>
            `  ${member.name}: ${compartments.map(({ name }) => name).join(', ')} (${devices})`,
        ),
      ],
    };
  },
};

function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** Somebody who may take it back, by name or id. */
function whose(
  { signers, terms }: NonNullable<Awaited<ReturnType<typeof readConsent>>>,
  asked: string | undefined,
): string | undefined {
  if (asked === undefined)
    return signers.signers.find(({ signerId }) => signers.mayWithdraw.includes(signerId))?.signerId;
  const people = [
    ...terms.guardianship.holders,
    ...signers.signers.map(({ signerId, name }) => ({ id: signerId, name })),
  ];
  const found = people.find(({ id, name }) => id === asked || name.toLowerCase() === asked.toLowerCase());
  if (!found || !signers.mayWithdraw.includes(found.id))
    throw new UsageError(
      `${asked} can't take it back. Who can: ${people.map(({ name }) => name).join(', ')}`,
    );
  return found.id;
}
