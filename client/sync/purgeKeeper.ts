import type { SyncEnvironment } from './environment.ts';
import type { OpenDocuments } from './openDocuments.ts';
import type { OwedPurges, PurgeMemory } from './purgeMemory.ts';

/** The screen lets go of what it drew (editor, undo, cards) in the turns after the document's own end. */
const SETTLE_MS = 250;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;
/** as many as one call takes */
const AT_ONCE = 200;

/**
 * Says to the server that the copies of what was taken back are destroyed. [CL13] Each document once; what couldn't be
 * said is said again, by the next tab where this one closed. Hands back its teardown.
 */
export function purgeKeeper({
  documents,
  who,
  confirm,
  memory,
  environment,
}: {
  documents: Pick<OpenDocuments, 'onEvent'>;
  /** who is signed in; null: nobody, or not known yet */
  who: () => { account: string; session: string } | null;
  /** `again`: the server couldn't be reached, or didn't know us. Never rejects. */
  confirm: (owed: OwedPurges) => Promise<'done' | 'again'>;
  memory: PurgeMemory;
  environment: Pick<SyncEnvironment, 'later' | 'onNetworkBack'>;
}): () => void {
  /** gone again while an earlier end of theirs is being said */
  const meanwhile = new Set<string>();
  let cancel: (() => void) | null = null;
  let busy = false;
  let failures = 0;
  let last = who();

  function plan(ms: number): void {
    cancel?.();
    cancel = environment.later(() => void say(), ms);
  }

  async function say(): Promise<void> {
    cancel = null;
    if (busy) return;
    const me = who();
    const owed = me && memory.next(me.account);
    if (!owed) return;
    busy = true;
    const asked = { ...owed, names: owed.names.slice(0, AT_ONCE) };
    const outcome = await confirm(asked);
    busy = false;
    if (outcome === 'again') {
      plan(Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures));
      failures++;
      return;
    }
    failures = 0;
    memory.drop({ ...asked, names: asked.names.filter((name) => !meanwhile.has(name)) });
    meanwhile.clear();
    plan(SETTLE_MS);
  }

  const stopEvents = documents.onEvent((event) => {
    if (event.kind !== 'gone' || event.because !== 'notYours') return;
    // A session that ended in this very moment is still whose copy it was.
    last = who() ?? last;
    if (last === null) return;
    if (busy) meanwhile.add(event.name);
    memory.add({ ...last, names: [event.name] });
    if (!busy && failures === 0) plan(SETTLE_MS);
  });
  const stopNetwork = environment.onNetworkBack(() => plan(0));
  // What an earlier tab left to say.
  plan(SETTLE_MS);
  return () => {
    cancel?.();
    stopEvents();
    stopNetwork();
  };
}
