import { expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { firstFacilitator, testTable } from '../testing/table.ts';
import type { Visitor } from '../testing/visitor.ts';
import { legalDeadline } from './legalDeadline.ts';
import { remindRequests } from './remindRequests.ts';

const DAY_MS = 86_400_000;
const WORDS = 'Mon fils ne s’appelle pas ainsi : MARQUE-7731';

onBothStores('requests about one’s data', (start) => {
  async function seated() {
    const server = await start();
    const facilitator = await firstFacilitator(server);
    const table = await testTable(server, facilitator);
    const { browser: mother } = await table.seat({
      name: 'Mère',
      sector: 'family',
      email: 'mere@exemple.fr',
    });
    const { browser: teacher } = await table.seat({ name: 'Maître', sector: 'school' });
    const params = { situationId: table.situationId };
    const ask = (as: Visitor, body: object = {}) =>
      as.call(api.rights.ask, { params, body: { kind: 'rectification', text: WORDS, ...body } as never });
    const list = async (as: Visitor) => (await as.must(api.rights.listRequests, { params })).requests;
    const answer = (as: Visitor, requestId: string, outcome: 'done' | 'refused' = 'done') =>
      as.call(api.rights.answer, { params: { requestId }, body: { outcome, text: 'C’est corrigé.' } });
    return { server, table, facilitator, mother, teacher, ask, list, answer };
  }

  it('[RI20] [RI21] the family asks, a facilitator answers within the month; others know nothing of it', async () => {
    const { facilitator, mother, teacher, ask, list, answer } = await seated();
    const { body } = await ask(mother);
    expect(body).toMatchObject({
      state: 'open',
      text: WORDS,
      isMine: true,
      mayAnswer: false,
      mayCancel: true,
    });
    expect(body.dueAt).toBe(legalDeadline(body.askedAt, 1));
    expect(await list(teacher)).toEqual([]);
    expect((await answer(teacher, body.id)).code).toBe('notFound');
    expect((await answer(mother, body.id)).code).toBe('notAllowed');
    expect(await list(facilitator)).toMatchObject([
      { id: body.id, text: WORDS, mayAnswer: true, isMine: false },
    ]);
    expect((await answer(facilitator, body.id)).status).toBe(200);
    expect(await list(mother)).toMatchObject([
      { state: 'answered', answer: { outcome: 'done', text: 'C’est corrigé.' } },
    ]);
  });

  it('[RI20] it is put off once, within the month, with a reason', async () => {
    const { server, facilitator, mother, ask } = await seated();
    const extend = (requestId: string, as = facilitator) =>
      as.call(api.rights.extend, { params: { requestId }, body: { reason: 'Beaucoup de pièces.' } });
    const { body } = await ask(mother);
    expect((await extend(body.id, mother)).code).toBe('notAllowed');
    const extended = await extend(body.id);
    expect(extended.body).toMatchObject({
      state: 'extended',
      dueAt: legalDeadline(body.askedAt, 3),
      mayExtend: false,
    });
    expect(extended.body.extension).toMatchObject({ reason: 'Beaucoup de pièces.' });
    expect((await extend(body.id)).code).toBe('gone');
    const late = (await ask(mother)).body;
    await server.store.db
      .updateTable('rights_requests')
      .set({ due_at: Date.now() - 1 })
      .where('id', '=', late.id)
      .execute();
    expect((await extend(late.id)).code).toBe('gone');
  });

  it('[RI22] what is over stays as it is, whoever comes second', async () => {
    const { facilitator, mother, teacher, ask, answer } = await seated();
    const cancel = (as: Visitor, requestId: string) => as.call(api.rights.cancel, { params: { requestId } });
    const { id } = (await ask(mother)).body;
    expect((await cancel(teacher, id)).code).toBe('notFound');
    expect((await cancel(facilitator, id)).code).toBe('notAllowed');
    expect((await cancel(mother, id)).body).toMatchObject({ state: 'cancelled', mayCancel: false });
    expect((await answer(facilitator, id)).code).toBe('gone');
    const other = (await ask(mother)).body.id;
    const [one, two] = await Promise.all([answer(facilitator, other), answer(facilitator, other, 'refused')]);
    expect([one.code, two.code].filter((code) => code === 'gone')).toHaveLength(1);
    expect((await cancel(mother, other)).code).toBe('gone');
  });

  it('[RI21] [RI24] its words are sealed; the ledger and the log hold ids only, and the chain holds', async () => {
    const { server, table, facilitator, mother, ask, answer } = await seated();
    const { db } = server.store;
    const { id } = (await ask(mother)).body;
    await answer(facilitator, id);
    const row = await db.selectFrom('rights_requests').selectAll().executeTakeFirstOrThrow();
    const kept = Buffer.concat([row.words, row.answer_words ?? new Uint8Array()]).toString('utf8');
    expect(kept).not.toMatch(/MARQUE|corrig/);
    const entries = await server.ledger.read(db, { situationId: table.situationId, recordId: id });
    expect(entries.map(({ kind }) => kind)).toEqual(['rights.asked', 'rights.answered']);
    expect(JSON.stringify(entries)).not.toMatch(/MARQUE|corrig/);
    const acts = await db
      .selectFrom('audit')
      .select('verb')
      .where('resource_id', '=', id)
      .orderBy('seq')
      .execute();
    expect(acts.map(({ verb }) => verb)).toEqual(['ask', 'answer']);
    expect((await server.ledger.verify()).ok).toBe(true);
  });

  it('[RI21] a compartment that the person may not see can’t be asked about', async () => {
    const { table, mother, teacher, ask } = await seated();
    const family = await table.compartment('family', mother);
    expect((await ask(mother, { compartmentId: family.id })).status).toBe(201);
    expect((await ask(teacher, { compartmentId: family.id })).code).toBe('notFound');
  });

  it('[RI23] [RI25] reminders leave a week before, a day before and after, each once', async () => {
    const { server, facilitator, mother, ask, answer } = await seated();
    const { store } = server;
    // The first facilitator has no address until here.
    const { account_id } = await store.db
      .selectFrom('members')
      .select('account_id')
      .where('role', '=', 'facilitator')
      .executeTakeFirstOrThrow();
    await store.db
      .updateTable('accounts')
      .set({ email: 'pro@exemple.fr' })
      .where('id', '=', account_id)
      .execute();
    const { body } = await ask(mother);
    const at = (now: number) => remindRequests({ store, book: server.book, sendsMail: true, now: () => now });
    const letters = async () =>
      (await store.db.selectFrom('outbox').select('payload').execute()).map(({ payload }) => payload);
    expect(await at(body.dueAt - 8 * DAY_MS)).toBe(0);
    const rounds = await Promise.all([at(body.dueAt - 6 * DAY_MS), at(body.dueAt - 6 * DAY_MS)]);
    expect(rounds.sort()).toEqual([0, 1]);
    expect(await at(body.dueAt - DAY_MS / 2)).toBe(1);
    expect(await at(body.dueAt - DAY_MS / 3)).toBe(0);
    expect(await at(body.dueAt + 1)).toBe(1);
    expect(await at(body.dueAt + 30 * DAY_MS)).toBe(0);
    const left = await letters();
    expect(left.length).toBeGreaterThanOrEqual(3);
    expect(left.join('\n')).not.toMatch(/MARQUE|Mère|Situation\b/);
    const other = (await ask(mother)).body;
    await answer(facilitator, other.id);
    expect(await at(other.dueAt + 1)).toBe(0);
  });
});
