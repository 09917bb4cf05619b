import { join } from 'node:path';
import { type BoardPart, onlyGrounds, readBoard, superpose } from '#shared/board/index.ts';
import { withoutRestricted } from '#shared/board/withoutRestricted.ts';
import { readersOf, type SituationFacts } from '#shared/policy/index.ts';
import { documentName } from '#shared/protocol/documentName.ts';
import type { Received, SentFile } from '#shared/protocol/http/call.ts';
import type { mapPaperCalls } from '#shared/protocol/http/mapPapers.ts';
import type { Store } from '../db/connect.ts';
import { typeset } from '../pdf/typeset.ts';
import type { PictureService } from '../pictures/service.ts';
import type { Readings } from '../readings/createReadings.ts';
import type { Documents } from '../situations/documents.ts';
import { mapPaper } from './mapPaper.ts';
import { picturesOn } from './picturesOn.ts';
import { paperEn } from './words/en.ts';
import { paperFr } from './words/fr.ts';

const TEMPLATE = join(import.meta.dirname, 'template.typ');

export type PaperOrder = Received<typeof mapPaperCalls.print>['body'];

export interface MapPaperService {
  /** The boards that are named, as one PDF. Who asks may read each: the route has asked the policy. */
  print(
    order: PaperOrder,
    known: { facts: SituationFacts; accountId: string; copy: { to: string; at: number; reference: string } },
  ): Promise<SentFile>;
}

export function createMapPaperService({
  store: { db },
  documents,
  readings,
  pictures,
}: {
  store: Store;
  documents: Documents;
  readings: Pick<Readings, 'opened'>;
  pictures: Pick<PictureService, 'onPaper'>;
}): MapPaperService {
  async function namesOf(facts: SituationFacts, compartmentIds: readonly string[], at: number) {
    const people = await db
      .selectFrom('members')
      .innerJoin('accounts', 'accounts.id', 'members.account_id')
      .select(['members.id', 'accounts.name'])
      .where('members.situation_id', '=', facts.situation.id)
      .execute();
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    const rows = await db
      .selectFrom('compartments')
      .select(['id', 'name'])
      .where('id', 'in', compartmentIds)
      .execute();
    return rows.map(({ id, name }) => ({
      name,
      readers: readersOf(facts, id, at).flatMap(({ memberId }) => nameOf.get(memberId) ?? []),
    }));
  }

  return {
    async print(order, { facts, accountId, copy }) {
      const boards = new Map<string, BoardPart>();
      for (const id of order.compartmentIds) {
        const document = documentName({ kind: 'board', id });
        readings.opened({ situationId: facts.situation.id, compartmentId: id, document, accountId });
        boards.set(id, await documents.read(document, readBoard));
      }
      const compartments = await namesOf(facts, order.compartmentIds, copy.at);
      const [table, grounds] = [superpose(boards), order.grounds ?? 'all'];
      // None is opened that isn't printed.
      const { elements } = onlyGrounds(withoutRestricted(table), grounds);
      const data = mapPaper({
        ...order,
        ...{ grounds, table, compartments, copy },
        pictures: await picturesOn(elements, { pictures, grey: order.monochrome }),
      });
      const day = new Date(copy.at).toISOString().slice(0, 10);
      const { fileName } = order.language === 'fr' ? paperFr : paperEn;
      return {
        bytes: await typeset(TEMPLATE, { data, madeAt: copy.at }),
        type: 'application/pdf',
        name: `${fileName}-${day}.pdf`,
      };
    },
  };
}
