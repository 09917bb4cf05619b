import type { Resource, Verb } from '#shared/policy/index.ts';
import { consentCalls } from '#shared/protocol/http/consent.ts';
import { familyInvitationCalls } from '#shared/protocol/http/familyInvitation.ts';
import { lawBasisCalls } from '#shared/protocol/http/lawBases.ts';
import { sharingCalls } from '#shared/protocol/http/sharing.ts';
import type { Mount } from '../http/mount.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import type { Guard } from '../people/guard.ts';
import type { Asker } from './consentContext.ts';
import { mayDraft } from './drafting.ts';
import { mayWriteGuardianship } from './guardianship.ts';
import { mayRecordLawBasis } from './lawBases.ts';
import type { ConsentService } from './service.ts';

export interface ConsentRoutesDeps {
  guard: Guard;
  consents: ConsentService;
}

/** The edge: who asks, at which table; then the service, which knows what they are to each record. */
export function consentRoutes(mount: Mount, { guard, consents }: ConsentRoutesDeps): void {
  async function at(
    situationId: string,
    accountId: string,
    [resource, verb]: [Resource, Verb],
  ): Promise<Outcome<Asker>> {
    const may = await guard({ accountId, situationId, resource, verb });
    return may.ok ? done({ accountId, situationId, me: may.value.me }) : may;
  }

  /** A record of another table, or of none, is the same nothing. */
  async function about(
    recordId: string,
    accountId: string,
    question: [Resource, Verb],
  ): Promise<Outcome<Asker>> {
    const situationId = await consents.situationOf(recordId);
    return situationId === undefined ? refused('notFound') : await at(situationId, accountId, question);
  }

  mount(consentCalls.list, async ({ params: { situationId } }, { accountId }) => {
    const asker = await at(situationId, accountId, ['consent', 'list']);
    if (!asker.ok) return asker;
    const { me } = asker.value;
    const { guardianship, as } = await consents.guardianship(asker.value);
    const mayInform = mayRecordLawBasis(me);
    return done({
      consents: await consents.list(asker.value),
      lawBases: await consents.lawBases(asker.value),
      invitation: await consents.invitation(asker.value),
      guardianship,
      familyFileSeenAs: as,
      toInform: mayInform ? await consents.toInform(asker.value) : [],
      may: {
        draft: mayDraft(me),
        setGuardianship: mayWriteGuardianship(me),
        recordLawBasis: mayInform,
      },
    });
  });

  mount(consentCalls.setGuardianship, async ({ params: { situationId }, body }, { accountId }) => {
    const asker = await at(situationId, accountId, ['guardianship', 'update']);
    return asker.ok ? await consents.writeGuardianship(asker.value, body) : asker;
  });

  mount(consentCalls.draft, async ({ params: { situationId }, body }, { accountId }) => {
    const asker = await at(situationId, accountId, ['consent', 'create']);
    return asker.ok ? await consents.draft(asker.value, body) : asker;
  });

  mount(consentCalls.preview, async ({ params: { situationId }, body }, { accountId }) => {
    const asker = await at(situationId, accountId, ['consent', 'create']);
    if (!asker.ok) return asker;
    const prepared = await consents.prepare(asker.value, body);
    if (!prepared.ok) return prepared;
    const { terms, signers } = prepared.value;
    return done({
      texts: terms.text,
      signers: signers.signers.map(({ signerId, memberId, name, capacity }) => ({
        id: signerId,
        memberId,
        name,
        capacity,
        isMe: memberId === asker.value.me.id,
        signedAt: null,
        method: null,
        identityProof: null,
      })),
      inform: signers.inform.map(({ name }) => name),
      hearChild: signers.hearChild,
      blocked: signers.blocked,
    });
  });

  mount(consentCalls.read, async ({ params: { consentId } }, { accountId }) => {
    const asker = await about(consentId, accountId, ['consent', 'read']);
    return asker.ok ? await consents.read(asker.value, consentId) : asker;
  });

  mount(consentCalls.opening, async ({ params: { consentId } }, { accountId }) => {
    const asker = await about(consentId, accountId, ['consent', 'read']);
    return asker.ok ? await consents.opening(asker.value, consentId) : asker;
  });

  mount(consentCalls.inform, async ({ params: { consentId }, body }, { accountId }) => {
    const asker = await about(consentId, accountId, ['consent', 'update']);
    return asker.ok ? await consents.recordInformed(asker.value, consentId, body) : asker;
  });

  mount(consentCalls.hearChild, async ({ params: { consentId }, body }, { accountId }) => {
    const asker = await about(consentId, accountId, ['consent', 'update']);
    return asker.ok ? await consents.recordChildHeard(asker.value, consentId, body) : asker;
  });

  mount(consentCalls.oppose, async ({ params: { consentId }, body }, { accountId }) => {
    const asker = await about(consentId, accountId, ['consent', 'update']);
    return asker.ok ? await consents.oppose(asker.value, consentId, body) : asker;
  });

  mount(consentCalls.disagree, async ({ params: { consentId }, body }, { accountId }) => {
    const asker = await about(consentId, accountId, ['consent', 'update']);
    return asker.ok ? await consents.disagree(asker.value, consentId, body) : asker;
  });

  mount(consentCalls.authorise, async ({ params: { consentId }, body }, { accountId }) => {
    const asker = await about(consentId, accountId, ['consent', 'update']);
    return asker.ok ? await consents.recordJudgement(asker.value, consentId, body) : asker;
  });

  mount(consentCalls.sign, async ({ params: { consentId }, body }, { accountId, sessionId }) => {
    const asker = await about(consentId, accountId, ['consent', 'update']);
    return asker.ok ? await consents.sign(asker.value, consentId, body, sessionId) : asker;
  });

  mount(consentCalls.signRecorded, async ({ params: { consentId }, body }, { accountId }) => {
    const asker = await about(consentId, accountId, ['consent', 'update']);
    return asker.ok ? await consents.recordSignature(asker.value, consentId, body) : asker;
  });

  mount(consentCalls.withdraw, async ({ params: { consentId }, body }, { accountId }) => {
    const asker = await about(consentId, accountId, ['withdrawal', 'create']);
    return asker.ok ? await consents.withdraw(asker.value, consentId, body) : asker;
  });

  mount(lawBasisCalls.record, async ({ params: { situationId }, body }, { accountId }) => {
    const asker = await at(situationId, accountId, ['lawBasis', 'create']);
    return asker.ok ? await consents.recordLawBasis(asker.value, body.record) : asker;
  });

  mount(lawBasisCalls.end, async ({ params: { lawBasisId }, body }, { accountId }) => {
    const asker = await about(lawBasisId, accountId, ['lawBasis', 'update']);
    if (!asker.ok) return asker;
    return await consents.endLawBasis(asker.value, { lawBasisId, reason: body.reason ?? null });
  });

  mount(familyInvitationCalls.preview, async ({ params }, { accountId }) => {
    const asker = await at(params.situationId, accountId, ['familyInvitation', 'read']);
    return asker.ok ? await consents.readLetter(asker.value, params.noteId) : asker;
  });

  mount(familyInvitationCalls.sign, async ({ params: { situationId }, body }, { accountId }) => {
    const asker = await at(situationId, accountId, ['familyInvitation', 'create']);
    return asker.ok ? await consents.signLetter(asker.value, body) : asker;
  });

  mount(familyInvitationCalls.withdraw, async ({ params: { situationId }, body }, { accountId }) => {
    const asker = await at(situationId, accountId, ['familyInvitation', 'delete']);
    return asker.ok ? await consents.withdrawInvitation(asker.value, body) : asker;
  });

  mount(sharingCalls.shared, async ({ params: { situationId } }, { accountId }) => {
    const asker = await at(situationId, accountId, ['sharing', 'read']);
    return asker.ok ? done({ shared: await consents.shared(asker.value) }) : asker;
  });

  mount(sharingCalls.todo, async ({ params: { situationId } }, { accountId }) => {
    const asker = await at(situationId, accountId, ['sharing', 'read']);
    return asker.ok ? done({ todo: await consents.todo(asker.value) }) : asker;
  });

  mount(sharingCalls.listWithdrawals, async ({ params: { situationId } }, { accountId }) => {
    const asker = await at(situationId, accountId, ['withdrawal', 'list']);
    return asker.ok ? done({ withdrawals: await consents.receipts(asker.value) }) : asker;
  });

  mount(sharingCalls.readWithdrawal, async ({ params }, { accountId }) => {
    const asker = await at(params.situationId, accountId, ['withdrawal', 'read']);
    return asker.ok ? await consents.receipt(asker.value, params.withdrawalId) : asker;
  });

  mount(sharingCalls.purged, async ({ body: { documents, session } }, { accountId, sessionId }) => {
    await consents.confirmPurges({ accountId, sessionId: session ?? sessionId, documents });
    return done(undefined);
  });
}
