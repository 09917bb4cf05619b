import type { ImportChoice } from '#shared/gedcom/chosenFamily.ts';
import { decide } from '#shared/policy/index.ts';
import type { Answer, Upload } from '#shared/protocol/http/call.ts';
import type { ImportRefusal, importCalls } from '#shared/protocol/http/imports.ts';
import type { Store } from '../db/connect.ts';
import { oneEach } from '../http/oneEach.ts';
import { done, type Outcome, type Refused, refused } from '../http/outcome.ts';
import type { AccessBook, Principal } from '../people/accessBook.ts';
import type { Documents } from '../situations/documents.ts';
import { importFamily } from './importFamily.ts';
import { openBeside } from './openBeside.ts';
import { readFamily } from './readFamily.ts';
import { createUnderWay, type ImportProgress } from './underWay.ts';

/** Files that are read at once, on the whole server: each takes a thread, and memory. */
const AT_ONCE = 2;
const TRY_AGAIN_S = 10;

export interface ImportService {
  /** Whoever asks may write there: the route has asked the policy. It is asked again when the long part is over. */
  gedcom(
    asked: { principal: Principal; situationId: string; compartmentId: string; choice: ImportChoice },
    upload: Upload,
  ): Promise<Outcome<Answer<typeof importCalls.gedcom>>>;
  progress(accountId: string, compartmentId: string): ImportProgress;
}

export function createImportService(deps: {
  store: Store;
  book: Pick<AccessBook, 'factsNow' | 'sessionAlive'>;
  documents: Documents;
  now: () => number;
  /** for tests that let something happen meanwhile */
  read?: typeof readFamily;
}): ImportService {
  const { book, now, read = readFamily } = deps;
  const inTurn = oneEach({ atOnce: AT_ONCE, tryAgainS: TRY_AGAIN_S });

  const underWay = createUnderWay(now);

  return {
    gedcom: (asked, upload) => inTurn(asked.principal.accountId, () => followed(asked, upload)),
    progress: underWay.of,
  };

  async function followed(
    asked: Parameters<ImportService['gedcom']>[0],
    upload: Upload,
  ): ReturnType<ImportService['gedcom']> {
    const { accountId } = asked.principal;
    let written: ImportProgress['written'] = null;
    underWay.begin(accountId, asked.compartmentId);
    try {
      const outcome = await take(asked, upload);
      if (outcome.ok) written = outcome.value.written;
      return outcome;
    } finally {
      underWay.end(accountId, written);
    }
  }

  async function take(
    { principal, situationId, compartmentId, choice }: Parameters<ImportService['gedcom']>[0],
    upload: Upload,
  ): ReturnType<ImportService['gedcom']> {
    const bytes = await upload.read();
    // Nobody hears the answer to who left.
    if (typeof bytes === 'string') return refused(bytes === 'tooLarge' ? 'tooLarge' : 'gone');
    const { accountId } = principal;
    const file = await read(bytes, choice, {
      sender: upload.sender,
      onProgress: (progress) => underWay.at(accountId, progress),
    });
    if (!file.ok) return file.because === 'left' ? refused('gone') : no(file.because);
    underWay.at(accountId, { stage: 'writing', done: 0, people: file.family.people.length });
    const mayStill = () =>
      book.sessionAlive(principal) &&
      decide({
        facts: book.factsNow(situationId),
        accountId,
        resource: 'board',
        verb: 'update',
        compartmentId,
        now: now(),
      }).allowed;
    // As things stand now: reading took a while, and where the family stands tells of the maps beside.
    const facts = book.factsNow(situationId);
    if (!facts) return refused('notAllowed');
    const imported = await importFamily(deps, {
      situationId,
      compartmentId,
      besideToo: openBeside(facts, { inner: compartmentId, now: now() }),
      accountId,
      family: file.family,
      layOut: () => file.layout,
      isStillOn: () => !upload.sender.aborted && mayStill(),
    });
    if (!imported.ok) return imported.because === 'calledOff' ? refused('notAllowed') : no(imported.because);
    const { skippedLines, lost } = file;
    return done({ ...imported, skippedLines, lost });
  }
}

function no(because: ImportRefusal | 'tooMuch'): Refused {
  if (because === 'tooMuch') return refused('tooLarge');
  return { ...refused('importRefused'), issues: [{ code: because, memberId: null, name: null }] };
}
