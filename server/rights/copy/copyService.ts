import type { Logger } from 'pino';
import type { SentFile } from '#shared/protocol/http/call.ts';
import type { DataCopyView } from '#shared/protocol/http/rights.ts';
import { recordAct } from '../../audit/recordAct.ts';
import { newId } from '../../http/newId.ts';
import { done, type Outcome, refused } from '../../http/outcome.ts';
import { secretToken } from '../../http/secretToken.ts';
import { writeExport } from '../writeExport.ts';
import { type CollectedCopy, collectCopy } from './collectCopy.ts';
import type { CopyContext, Known } from './copyContext.ts';
import type { DataCopy } from './copyModel.ts';
import { stillMay } from './stillMay.ts';

/** A copy waits this long to be fetched. */
const KEPT_MS = 10 * 60_000;
/** Copies in memory at once, of everybody, and of one person. */
const MOST = { inAll: 50, ofOne: 2 };
const TRY_AGAIN_S = 60;

/** Whose copy it is: nobody else, and no other session of theirs, gets at it. */
export interface Owner {
  accountId: string;
  sessionId: string;
}

export interface CopyService {
  ask(
    known: Known,
    owner: Owner,
    how: { format: 'json' | 'pdf'; language: 'fr' | 'en' },
  ): Outcome<DataCopyView>;
  read(owner: Owner, copyId: string): Outcome<DataCopyView>;
  fetch(owner: Owner, copyId: string, token: string): Promise<Outcome<SentFile>>;
}

interface Job {
  id: string;
  owner: Owner;
  known: Known;
  format: 'json' | 'pdf';
  language: 'fr' | 'en';
  state: DataCopyView['state'];
  done: number;
  of: number;
  token: string;
  expiresAt: number | null;
  file: ({ bytes: Uint8Array<ArrayBuffer> } & Omit<CollectedCopy, 'copy'>) | null;
}

/** Copies of one's data: made one after the other, kept in memory only, handed over once. RI10–RI17. */
export function createCopyService(
  context: CopyContext & {
    log: Logger;
    toPdf(copy: DataCopy): Promise<Uint8Array<ArrayBuffer>>;
  },
): CopyService {
  const { store, now, log } = context;
  const jobs = new Map<string, Job>();
  let queue: Promise<void> = Promise.resolve();

  async function make(job: Job): Promise<void> {
    if (job.state !== 'waiting') return;
    job.state = 'working';
    try {
      const { copy, ...from } = await collectCopy(context, job.known, {
        language: job.language,
        onProgress: ({ done: parts, of }) => Object.assign(job, { done: parts, of }),
      });
      const bytes =
        job.format === 'pdf'
          ? await context.toPdf(copy)
          : new Uint8Array(new TextEncoder().encode(JSON.stringify(copy, null, 2)));
      Object.assign(job, {
        state: 'ready',
        done: job.of,
        expiresAt: now() + KEPT_MS,
        file: { bytes, ...from },
      });
    } catch (error) {
      job.state = 'failed';
      // The kind only: a message could quote what was being read.
      log.error({ id: job.id, verb: 'copy', kind: (error as Error).name }, 'a copy could not be made');
    }
    // Whether it was fetched or not, nothing of it stays.
    setTimeout(() => jobs.delete(job.id), KEPT_MS).unref();
  }

  function expire(job: Job): Job {
    if (job.state === 'ready' && now() > (job.expiresAt ?? 0)) drop(job, 'expired');
    return job;
  }

  function drop(job: Job, state: 'taken' | 'expired'): void {
    job.state = state;
    job.file = null;
  }

  function find({ accountId, sessionId }: Owner, copyId: string): Job | null {
    const job = jobs.get(copyId);
    if (job?.owner.accountId !== accountId || job.owner.sessionId !== sessionId) return null;
    return expire(job);
  }

  function isHeld(job: Job): boolean {
    return ['waiting', 'working', 'ready'].includes(expire(job).state);
  }

  return {
    ask(known, owner, { format, language }) {
      const held = [...jobs.values()].filter(isHeld);
      const mine = held.filter((job) => job.owner.accountId === owner.accountId);
      if (held.length >= MOST.inAll || mine.length >= MOST.ofOne)
        return { ...refused('slowDown'), retryAfter: TRY_AGAIN_S };
      const job: Job = {
        id: newId(),
        owner,
        known,
        format,
        language,
        state: 'waiting',
        done: 0,
        of: known.facts.compartments.length + 1,
        token: secretToken(),
        expiresAt: null,
        file: null,
      };
      jobs.set(job.id, job);
      queue = queue.then(() => make(job));
      return done(view(job));
    },

    read(owner, copyId) {
      const job = find(owner, copyId);
      return job ? done(view(job)) : refused('notFound');
    },

    async fetch(owner, copyId, token) {
      const job = find(owner, copyId);
      if (!job) return refused('notFound');
      const { file, known, format } = job;
      if (job.state !== 'ready' || file === null || token !== job.token) return refused('gone');
      // Once: whatever comes of it, and before anything is waited for.
      drop(job, 'taken');
      const { accountId } = owner;
      const situationId = known.facts.situation.id;
      const actor = { accountId, situationId };
      const at = now();
      const may = () => stillMay(context, { situationId, accountId, ...file });
      if (!(await may())) {
        drop(job, 'expired');
        return refused('gone');
      }
      await store.db.transaction().execute(async (trx) => {
        for (const compartmentId of new Set(file.documents.map((one) => one.compartmentId)))
          await writeExport(trx, store.engine, {
            ...actor,
            memberId: known.me.id,
            compartmentId,
            noteId: null,
            kind: format,
            at,
          });
        const act = { ...actor, at, verb: 'export', resource: 'ownData', resourceId: job.id };
        await recordAct(trx, store.engine, act);
      });
      // Asked again, last: between this and the file there is no wait.
      if (!(await may())) {
        drop(job, 'expired');
        return refused('gone');
      }
      const type = format === 'pdf' ? 'application/pdf' : 'application/json';
      return done({ bytes: file.bytes, type, name: `maillage-mes-donnees.${format}` });
    },
  };
}

function view({ id, format, state, done: parts, of, token, expiresAt, file }: Job): DataCopyView {
  const ready = state === 'ready';
  return {
    id,
    format,
    state,
    done: parts,
    of,
    token: ready ? token : null,
    expiresAt: ready ? expiresAt : null,
    bytes: ready && file ? file.bytes.length : null,
  };
}
