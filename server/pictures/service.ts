import { decide } from '#shared/policy/index.ts';
import { documentName } from '#shared/protocol/documentName.ts';
import type { Answer, SentFile, Upload } from '#shared/protocol/http/call.ts';
import type { PictureRefusal } from '#shared/protocol/http/pictureRefusals.ts';
import type { pictureCalls } from '#shared/protocol/http/pictures.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { recordAct } from '../audit/recordAct.ts';
import type { Store } from '../db/connect.ts';
import { newId } from '../http/newId.ts';
import { oneEach } from '../http/oneEach.ts';
import { done, type Outcome, type Refused, refused } from '../http/outcome.ts';
import type { AccessBook, Principal } from '../people/accessBook.ts';
import type { Readings } from '../readings/createReadings.ts';
import type { CompartmentKeys } from '../sync/index.ts';
import { cleanPicture } from './cleanPicture.ts';
import { kindOfPicture } from './kindOfPicture.ts';
import { openPicture, sealPicture } from './pictureSeal.ts';

/** Pictures made anew at once, on the whole server: each takes a process, and memory. */
const AT_ONCE = 2;
const TRY_AGAIN_S = 5;
/** Nobody to wait for: what is printed is asked for once more when it is done. */
const STAYS = new AbortController().signal;

interface Place {
  situationId: string;
  compartmentId: string;
}

export interface PictureService {
  /** Whoever asks may write there: the route has asked the policy. It is asked again when the long part is over. */
  add(
    asked: Place & { principal: Principal },
    upload: Upload,
  ): Promise<Outcome<Answer<typeof pictureCalls.add>>>;
  /** Whoever asks may read there now: the route has asked the policy. */
  read(asked: Place & { pictureId: string; accountId: string }): Promise<Outcome<SentFile>>;
  /** A picture as a paper takes it, or null where it can't be opened. Whoever prints may: the route has asked the policy. */
  onPaper(asked: { compartmentId: string; pictureId: string; grey: boolean }): Promise<Uint8Array | null>;
}

export interface PictureDeps {
  store: Store;
  book: Pick<AccessBook, 'factsNow' | 'sessionAlive'>;
  keys: Pick<CompartmentKeys, 'keyOf'>;
  readings: Pick<Readings, 'opened'>;
  now: () => number;
  /** for tests that let something happen meanwhile */
  clean?: typeof cleanPicture;
}

export function createPictureService(deps: PictureDeps): PictureService {
  const { store, book, keys, now, clean = cleanPicture } = deps;
  const { db, engine } = store;
  const inTurn = oneEach({ atOnce: AT_ONCE, tryAgainS: TRY_AGAIN_S });

  /** Of this very compartment: a map that names another's picture shows nothing of it. PI5. */
  async function open({ compartmentId, pictureId: id }: { compartmentId: string; pictureId: string }) {
    const row = await db
      .selectFrom('board_pictures')
      .select('content')
      .where('id', '=', id)
      .where('compartment_id', '=', compartmentId)
      .executeTakeFirst();
    return row ? await openPicture(db, keys, { id, compartmentId, content: row.content }) : null;
  }

  return {
    add: (asked, upload) => inTurn(asked.principal.accountId, () => take(asked, upload)),

    async read({ situationId, compartmentId, pictureId, accountId }) {
      const bytes = await open({ compartmentId, pictureId });
      if (!bytes) return refused('notFound');
      const document = documentName({ kind: 'board', id: compartmentId });
      deps.readings.opened({ situationId, compartmentId, document, accountId });
      return done({ bytes, type: 'image/webp', name: 'image.webp' });
    },

    async onPaper({ grey, ...place }) {
      const bytes = await open(place);
      const made = bytes && (await clean(bytes, STAYS, grey ? 'greyJpeg' : 'jpeg'));
      return made?.ok ? made.bytes : null;
    },
  };

  async function take(
    { principal, situationId, compartmentId }: Parameters<PictureService['add']>[0],
    upload: Upload,
  ): ReturnType<PictureService['add']> {
    const begun = await lastAct();
    const file = await upload.read();
    // Nobody hears the answer to who left.
    if (typeof file === 'string') return refused(file === 'tooLarge' ? 'tooLarge' : 'gone');
    const kind = kindOfPicture(file);
    if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') return no(kind);
    const picture = await clean(file, upload.sender);
    if (!picture.ok) return picture.because === 'left' ? refused('gone') : no(picture.because);
    const { bytes, width, height } = picture;
    const id = newId();
    const { accountId } = principal;
    const sealed = await sealPicture(keys, { id, compartmentId, bytes });
    const at = now();
    return await db.transaction().execute(async (trx) => {
      if (!mayStill()) return refused('notAllowed');
      // What is erased meanwhile isn't filled again.
      if (await isErasedSince(trx, begun)) return refused('gone');
      const { kept } = await trx
        .selectFrom('board_pictures')
        .select((eb) => eb.fn.sum<number | null>('size').as('kept'))
        .where('compartment_id', '=', compartmentId)
        .executeTakeFirstOrThrow();
      if (Number(kept ?? 0) + bytes.length > LIMITS.pictureBytesPerCompartment) return no('full');
      await trx.insertInto('document_keys').values(sealed.key).execute();
      await trx
        .insertInto('board_pictures')
        .values({
          ...{ id, situation_id: situationId, compartment_id: compartmentId, size: bytes.length },
          ...{ added_at: at, added_by: accountId, unused_since: null, content: sealed.content },
        })
        .execute();
      const act = { verb: 'create', resource: 'picture', resourceId: id, situationId };
      await recordAct(trx, engine, { at, accountId, ...act });
      return done({ id, width, height });
    });

    function mayStill(): boolean {
      if (upload.sender.aborted || !book.sessionAlive(principal)) return false;
      const facts = book.factsNow(situationId);
      const ask = { resource: 'board', verb: 'update', compartmentId, now: now() } as const;
      return decide({ facts, accountId, ...ask }).allowed;
    }

    async function isErasedSince(trx: typeof db, seq: number): Promise<boolean> {
      const row = await trx
        .selectFrom('audit')
        .select('seq')
        .where('seq', '>', seq)
        .where('situation_id', '=', situationId)
        .where('verb', '=', 'erase')
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    }
  }

  async function lastAct(): Promise<number> {
    const { seq } = await db
      .selectFrom('audit')
      .select((eb) => eb.fn.max('seq').as('seq'))
      .executeTakeFirstOrThrow();
    return Number(seq ?? 0);
  }
}

function no(because: PictureRefusal): Refused {
  return { ...refused('pictureRefused'), issues: [{ code: because, memberId: null, name: null }] };
}
