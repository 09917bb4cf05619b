import { beforeEach, expect, it } from 'vitest';
import { type Element, putElement, putProposal, readBoard } from '#shared/board/index.ts';
import { api } from '#shared/protocol/http/api.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { firstFacilitator, type Seat, type TestTable, testTable } from '../testing/table.ts';
import type { TestServer } from '../testing/testServer.ts';
import type { Visitor } from '../testing/visitor.ts';

onBothStores('what is said of somebody', (start) => {
  let server: TestServer;
  let table: TestTable;
  let facilitator: Visitor;
  let parent: Seat;

  beforeEach(async () => {
    server = await start();
    facilitator = await firstFacilitator(server);
    table = await testTable(server, facilitator);
    parent = await table.seat({ name: 'Ana', sector: 'family' });
  });

  it('[SH30] a facilitator allows lines that accuse, with a reason that everybody reads', async () => {
    const params = { situationId: table.situationId };
    const change = (
      browser: Visitor,
      sensitiveLines: { allowed: true; reason: string } | { allowed: false },
    ) => browser.call(api.situations.change, { params, body: { sensitiveLines } });
    expect((await table.view(parent.browser)).sensitiveLines).toBeNull();
    const reason = 'Le juge demande ce qui s’est dit.';
    expect((await change(parent.browser, { allowed: true, reason })).code).toBe('notAllowed');
    expect((await change(facilitator, { allowed: true, reason: '  ' })).code).toBe('badRequest');
    expect((await server.book.facts(table.situationId)).situation.sensitiveLines).toBe(false);
    expect((await change(facilitator, { allowed: true, reason })).status).toBe(204);
    const { name } = (await table.view()).me;
    expect((await table.view(parent.browser)).sensitiveLines).toMatchObject({ by: name, reason });
    expect((await server.book.facts(table.situationId)).situation.sensitiveLines).toBe(true);
    expect((await change(facilitator, { allowed: false })).status).toBe(204);
    expect((await table.view(parent.browser)).sensitiveLines).toBeNull();
    const row = await server.store.db
      .selectFrom('situations')
      .select(['sensitive_lines_by', 'sensitive_lines_reason'])
      .where('id', '=', table.situationId)
      .executeTakeFirst();
    expect(row).toEqual({ sensitive_lines_by: null, sensitive_lines_reason: null });
    const acts = await server.store.db
      .selectFrom('audit')
      .select('verb')
      .where('resource_id', '=', table.situationId)
      .where('verb', 'like', '%SensitiveLines')
      .execute();
    expect(acts.map(({ verb }) => verb).sort()).toEqual(['allowSensitiveLines', 'forbidSensitiveLines']);
  });

  it('[SH31] a proposal goes along with whom it is about, in its author’s name', async () => {
    const [from, to] = [(await table.compartment('family')).id, (await table.compartment('common')).id];
    const lea: Element = {
      id: 'lea-000001',
      kind: 'person',
      at: [1, 2],
      name: 'Léa',
      symbol: 'circle',
      birthYear: null,
      deceased: false,
      concerned: true,
      ring: 'living',
    };
    const said = { words: 'Elle dort mal.', by: parent.memberId, byName: 'Ana', on: 7, answer: null };
    await server.sync.edit(`board:${from}`, 'test', (doc) => {
      putElement(doc, lea);
      putProposal(doc, { id: 'proposal-1', about: { compartment: from, element: lea.id }, ...said });
    });
    const { moved } = await parent.browser.must(api.share.share, { body: { from, to, elements: [lea.id] } });
    const [left, arrived] = await Promise.all(
      [from, to].map((id) => server.sync.read(`board:${id}`, readBoard)),
    );
    expect(left?.proposals).toEqual([]);
    expect(arrived?.proposals).toMatchObject([
      { ...said, about: { compartment: to, element: moved[0]?.to } },
    ]);
    expect(arrived?.proposals[0]?.id).not.toBe('proposal-1');
  });
});
