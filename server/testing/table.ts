import type { FamilyPlace } from '#shared/domain/familyPlace.ts';
import type { Profession } from '#shared/domain/profession.ts';
import type { Role } from '#shared/domain/role.ts';
import type { Sector } from '#shared/domain/sector.ts';
import { api } from '#shared/protocol/http/api.ts';
import type { CompartmentView, SituationView } from '#shared/protocol/http/views.ts';
import type { TestServer } from './testServer.ts';
import { type Visitor, visitor } from './visitor.ts';

export interface Seat {
  browser: Visitor;
  memberId: string;
}

export interface Person {
  name: string;
  role?: Role;
  sector: Sector;
  email?: string;
  /** of somebody of the family: a holder when not said */
  familyPlace?: FamilyPlace;
  profession?: Profession;
  /** false: all that is known of them is the link they were handed; else they proved who they are just now */
  isProved?: boolean;
}

/** A situation with every compartment of the template, and its facilitator. */
export interface TestTable {
  situationId: string;
  facilitator: Visitor;
  view(as?: Visitor): Promise<SituationView>;
  compartment(kind: CompartmentView['kind'], as?: Visitor): Promise<CompartmentView>;
  /** Invites somebody and opens the link in a browser of their own. */
  seat(person: Person): Promise<Seat>;
}

/** Signs the first facilitator in, once per server. */
export async function firstFacilitator(server: TestServer): Promise<Visitor> {
  const browser = visitor(server.url);
  await browser.redeem(server.firstToken);
  return browser;
}

export async function testTable(
  server: TestServer,
  facilitator: Visitor,
  name = 'Situation',
): Promise<TestTable> {
  const compartments = ['family', 'school', 'care', 'childProtection', 'gosPreparation'] as const;
  const { id: situationId } = await facilitator.must(api.situations.create, {
    body: { name, template: { compartments: [...compartments] } },
  });
  const table: TestTable = {
    situationId,
    facilitator,
    view: (as = facilitator) => as.must(api.situations.read, { params: { situationId } }),
    async compartment(kind, as = facilitator) {
      const found = (await table.view(as)).compartments.find((one) => one.kind === kind);
      if (!found) throw new Error(`no ${kind} compartment in view`);
      return found;
    },
    async seat({ name: called, role = 'participant', email, familyPlace, isProved = true, ...rest }) {
      const { url, invitation } = await facilitator.must(api.people.invite, {
        params: { situationId },
        body: {
          name: called,
          role,
          ...rest,
          ...(rest.sector === 'family' ? { familyPlace: familyPlace ?? 'holder' } : {}),
          ...(email ? { email } : {}),
        },
      });
      const browser = visitor(server.url);
      if (url) await browser.redeem(url);
      if (url && isProved)
        await server.store.db
          .updateTable('session_facts')
          .set((eb) => ({ proved_at: eb.ref('seen_at') }))
          .where('proved_at', '=', 0)
          .execute();
      return { browser, memberId: invitation.member.id };
    },
  };
  return table;
}
