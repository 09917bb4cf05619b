import { firstFacilitator, type TestTable, testTable } from '#server/testing/table.ts';
import { type TestServer, testServer } from '#server/testing/testServer.ts';
import { type Visitor, visitor } from '#server/testing/visitor.ts';
import { NOBODY } from '#shared/domain/audience.ts';
import { api } from '#shared/protocol/http/api.ts';

/** Everybody there can be, seen from one situation. */
export const ACTORS = [
  'facilitator',
  'insider',
  'outsider',
  'observerInside',
  'observerOutside',
  'draftOwner',
  'formerMember',
  'memberElsewhere',
  'closedAccount',
  'anonymous',
] as const;

export type Actor = (typeof ACTORS)[number];

/** Where things may be: open to all, to the family, to one person, archived. */
export const PLACES = ['common', 'family', 'draft', 'archived'] as const;

export type Place = (typeof PLACES)[number];

export interface World {
  server: TestServer;
  table: TestTable;
  situationId: string;
  browsers: Record<Actor, Visitor>;
  accounts: Record<Exclude<Actor, 'anonymous'>, string>;
  members: Record<Exclude<Actor, 'anonymous' | 'memberElsewhere'>, string>;
  compartments: Record<Place, string>;
  notes: Record<Place, string>;
  close(): Promise<void>;
}

/** One situation with every actor in their place, on a real server. */
export async function makeWorld(): Promise<World> {
  const server = await testServer();
  const facilitator = await firstFacilitator(server);
  const table = await testTable(server, facilitator);
  const { situationId } = table;

  const insider = await table.seat({ name: 'Dedans', sector: 'family' });
  const outsider = await table.seat({ name: 'Dehors', sector: 'school' });
  const observerInside = await table.seat({ name: 'Observe', sector: 'family', role: 'observer' });
  const observerOutside = await table.seat({ name: 'Regarde', sector: 'health', role: 'observer' });
  const draftOwner = await table.seat({ name: 'Brouillon', sector: 'health' });
  const formerMember = await table.seat({ name: 'Partie', sector: 'family' });
  const closedAccount = await table.seat({ name: 'Close', sector: 'family', email: 'close@exemple.fr' });
  const elsewhere = await testTable(server, facilitator);
  const memberElsewhere = await elsewhere.seat({ name: 'Ailleurs', sector: 'family', role: 'facilitator' });

  const archived = await facilitator.must(api.situations.createCompartment, {
    params: { situationId },
    body: { name: 'Ancien', category: 'sharedNotes', audience: { ...NOBODY, sectors: ['family'] } },
  });
  const family = (await table.compartment('family')).id;
  const draft = (await table.compartment('privateDraft', draftOwner.browser)).id;
  const compartments = {
    common: (await table.compartment('common')).id,
    family,
    draft,
    archived: archived.id,
  };
  const begin = (browser: Visitor, compartmentId: string) =>
    browser.must(api.notes.create, { params: { compartmentId }, body: { title: 'Note' } });
  const notes = {
    common: (await begin(facilitator, compartments.common)).id,
    family: (await begin(insider.browser, family)).id,
    draft: (await begin(draftOwner.browser, draft)).id,
    archived: (await begin(insider.browser, archived.id)).id,
  };
  await facilitator.must(api.situations.changeCompartment, {
    params: { compartmentId: archived.id },
    body: { archived: true },
  });

  const browsers: Record<Actor, Visitor> = {
    facilitator,
    insider: insider.browser,
    outsider: outsider.browser,
    observerInside: observerInside.browser,
    observerOutside: observerOutside.browser,
    draftOwner: draftOwner.browser,
    formerMember: formerMember.browser,
    memberElsewhere: memberElsewhere.browser,
    closedAccount: closedAccount.browser,
    anonymous: visitor(server.url),
  };
  const accountOf = async (browser: Visitor) => (await browser.must(api.signIn.me, {})).account.id;
  const accounts = {
    facilitator: await accountOf(facilitator),
    insider: await accountOf(insider.browser),
    outsider: await accountOf(outsider.browser),
    observerInside: await accountOf(observerInside.browser),
    observerOutside: await accountOf(observerOutside.browser),
    draftOwner: await accountOf(draftOwner.browser),
    formerMember: await accountOf(formerMember.browser),
    memberElsewhere: await accountOf(memberElsewhere.browser),
    closedAccount: await accountOf(closedAccount.browser),
  };
  await facilitator.must(api.people.removeMember, {
    params: { situationId, memberId: formerMember.memberId },
  });
  await server.store.db
    .updateTable('accounts')
    .set({ closed_at: Date.now() })
    .where('id', '=', accounts.closedAccount)
    .execute();
  await server.book.accountChanged(accounts.closedAccount);

  return {
    server,
    table,
    situationId,
    browsers,
    accounts,
    members: {
      facilitator: (await table.view()).me.id,
      insider: insider.memberId,
      outsider: outsider.memberId,
      observerInside: observerInside.memberId,
      observerOutside: observerOutside.memberId,
      draftOwner: draftOwner.memberId,
      formerMember: formerMember.memberId,
      closedAccount: closedAccount.memberId,
    },
    compartments,
    notes,
    close: () => server.close(),
  };
}
