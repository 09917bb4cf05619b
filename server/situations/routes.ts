import type { Verb } from '#shared/policy/index.ts';
import { readersOf } from '#shared/policy/index.ts';
import { noteCalls } from '#shared/protocol/http/notes.ts';
import { shareCalls } from '#shared/protocol/http/share.ts';
import { situationCalls } from '#shared/protocol/http/situations.ts';
import type { RequireFresh } from '../auth/fresh.ts';
import type { Store } from '../db/connect.ts';
import type { Mount } from '../http/mount.ts';
import { done, refused } from '../http/outcome.ts';
import type { Guard } from '../people/guard.ts';
import { memberViews } from '../people/present.ts';
import type { CompartmentService } from './compartments.ts';
import type { NoteService } from './notes.ts';
import * as rows from './repository.ts';
import type { SituationService, TemplateKind } from './service.ts';
import type { ShareService } from './share.ts';
import { widens } from './widens.ts';

export interface SituationRoutesDeps {
  store: Store;
  guard: Guard;
  situations: SituationService;
  compartments: CompartmentService;
  notes: NoteService;
  sharing: ShareService;
  requireFresh: RequireFresh;
  now: () => number;
}

export function situationRoutes(mount: Mount, deps: SituationRoutesDeps): void {
  const { guard, situations, compartments, notes, sharing } = deps;
  const { db } = deps.store;

  mount(situationCalls.list, async ({ query }, { accountId }) =>
    done({
      situations: await rows.situationsOf(db, {
        accountId,
        archived: query.archived === 'true',
        search: query.search ?? '',
      }),
    }),
  );

  mount(situationCalls.create, async ({ body }, { accountId }) => {
    const asked = body.template.compartments.map((one): { kind: TemplateKind; name?: string } =>
      typeof one === 'string' ? { kind: one } : one,
    );
    const { sector = 'other', organization = '', ...rest } = body.me ?? {};
    const me = { ...rest, sector, organization, function: rest.function ?? '' };
    const { name, charter = null } = body;
    return await situations.create(accountId, { name, compartments: asked, me, charter });
  });

  mount(situationCalls.read, async ({ params: { situationId } }, { accountId }) => {
    const may = await guard({ accountId, situationId, resource: 'situation', verb: 'read' });
    return may.ok ? await situations.view(accountId, may.value) : may;
  });

  mount(situationCalls.change, async ({ params: { situationId }, body }, { accountId }) => {
    const may = await guard({ accountId, situationId, resource: 'situation', verb: 'update' });
    return may.ok
      ? await situations.change({ accountId, situationId, memberId: may.value.me.id }, body)
      : may;
  });

  mount(situationCalls.viewAs, async ({ params: { situationId, memberId } }, { accountId }) => {
    const may = await guard({ accountId, situationId, resource: 'viewAs', verb: 'read' });
    return may.ok ? situations.viewAs(may.value, memberId) : may;
  });

  mount(situationCalls.createCompartment, async ({ params: { situationId }, body }, { accountId }) => {
    const may = await guard({ accountId, situationId, resource: 'compartment', verb: 'create' });
    return may.ok ? await compartments.create({ accountId, situationId }, body) : may;
  });

  mount(situationCalls.changeCompartment, async ({ params: { compartmentId }, body }, visit) => {
    const { accountId } = visit;
    const situationId = await rows.situationOfCompartment(db, compartmentId);
    if (situationId === undefined) return refused('notFound');
    const resource = body.audience ? 'audience' : 'compartment';
    const may = await guard({ accountId, situationId, compartmentId, resource, verb: 'update' });
    if (!may.ok) return may;
    const before = may.value.facts.compartments.find(({ id }) => id === compartmentId);
    if (before && body.audience && widens(before.audience, body.audience)) {
      const fresh = await deps.requireFresh(visit);
      if (!fresh.ok) return fresh;
    }
    return await compartments.change({ accountId, situationId }, compartmentId, body);
  });

  mount(situationCalls.readers, async ({ params: { compartmentId } }, { accountId }) => {
    const situationId = await rows.situationOfCompartment(db, compartmentId);
    if (situationId === undefined) return refused('notFound');
    const may = await guard({ accountId, situationId, compartmentId, resource: 'audience', verb: 'read' });
    if (!may.ok) return may;
    const readers = readersOf(may.value.facts, compartmentId, deps.now());
    return done({ readers: readers.map((reader) => ({ ...reader, until: reader.until ?? null })) });
  });

  mount(noteCalls.create, async ({ params: { compartmentId }, body }, { accountId }) => {
    const situationId = await rows.situationOfCompartment(db, compartmentId);
    if (situationId === undefined) return refused('notFound');
    const may = await guard({ accountId, situationId, compartmentId, resource: 'note', verb: 'create' });
    return may.ok
      ? await notes.create({ accountId, situationId }, { compartmentId, title: body.title })
      : may;
  });

  mount(noteCalls.rename, async ({ params: { noteId }, body }, { accountId }) => {
    const may = await guardNote(accountId, noteId, 'update');
    return may.ok ? await notes.rename(may.value, { id: noteId, title: body.title }) : may;
  });

  mount(noteCalls.remove, async ({ params: { noteId } }, { accountId }) => {
    const may = await guardNote(accountId, noteId, 'delete');
    return may.ok ? await notes.remove(may.value, noteId) : may;
  });

  mount(shareCalls.preview, async ({ body }, { accountId }) => {
    const may = await guardShare(accountId, body);
    if (!may.ok) return may;
    const { actor, facts, share } = may.value;
    const preview = await sharing.preview(actor, facts, share);
    if (!preview.ok) return preview;
    const members = await memberViews(db, actor);
    const named = (ids: string[]) => members.filter((member) => ids.includes(member.id));
    const { before, after, newly, ...rest } = preview.value;
    return done({
      seenByBefore: named(before),
      seenByAfter: named(after),
      newlySeenBy: named(newly),
      ...rest,
    });
  });

  mount(shareCalls.share, async ({ body }, { accountId }) => {
    const may = await guardShare(accountId, body);
    if (!may.ok) return may;
    return await sharing.share(may.value.actor, may.value.facts, may.value.share);
  });

  async function guardNote(accountId: string, noteId: string, verb: Verb) {
    const note = await rows.note(db, noteId);
    if (!note) return refused('notFound');
    const { situation_id: situationId, compartment_id: compartmentId } = note;
    const may = await guard({ accountId, situationId, compartmentId, resource: 'note', verb });
    return may.ok ? done({ accountId, situationId, compartmentId }) : may;
  }

  /** Whoever shares writes where it leaves and where it arrives, both in the same situation. */
  async function guardShare(
    accountId: string,
    body: { from: string; to: string; elements?: string[] | undefined; note?: string | undefined },
  ) {
    const situationId = await rows.situationOfCompartment(db, body.from);
    if (situationId === undefined) return refused('notFound');
    if ((await rows.situationOfCompartment(db, body.to)) !== situationId) return refused('notFound');
    if (body.from === body.to || (body.note === undefined) === (body.elements === undefined))
      return refused('badRequest');
    const resource = body.note === undefined ? 'board' : 'note';
    const ask = { accountId, situationId, resource } as const;
    const leaves = await guard({ ...ask, compartmentId: body.from, verb: 'share' });
    if (!leaves.ok) return leaves;
    const arrives = await guard({ ...ask, compartmentId: body.to, verb: 'update' });
    if (!arrives.ok) return arrives;
    const share = { from: body.from, to: body.to, elements: body.elements ?? [], note: body.note ?? null };
    return done({ actor: { accountId, situationId }, facts: arrives.value.facts, share });
  }
}
