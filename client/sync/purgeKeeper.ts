import type { SyncEnvironment } from './environment.ts';
import type { OpenDocuments } from './openDocuments.ts';

/** The screen lets go of what it drew (editor, undo, cards) in the turns after the document's own end. */
const SETTLE_MS = 250;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;
/** as many as one call takes */
const AT_ONCE = 200;

/**
 * Says to the server that the copies of what was taken back are destroyed. [CL13] Each document once; what couldn't be
 * said is said again while the tab lives. Hands back its teardown.
 */
export function purgeKeeper({
  documents,
  confirm,
  environment,
}: {
  documents: Pick<OpenDocuments, 'onEvent'>;
  /** `again`: the server couldn't be reached. Never rejects. */
  confirm: (names: string[]) => Promise<'done' | 'again'>;
  environment: Pick<SyncEnvironment, 'later' | 'onNetworkBack'>;
}): () => void {
  const waiting = new Set<string>();
  let cancel: (() => void) | null = null;
  let busy = false;
  let failures = 0;

  function plan(ms: number): void {
    cancel?.();
    cancel = environment.later(() => void say(), ms);
  }

  async function say(): Promise<void> {
    cancel = null;
    if (busy || waiting.size === 0) return;
    busy = true;
    const names = [...waiting].slice(0, AT_ONCE);
    for (const name of names) waiting.delete(name);
    const outcome = await confirm(names);
    busy = false;
    if (outcome === 'again') {
      for (const name of names) waiting.add(name);
      plan(Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures));
      failures++;
      return;
    }
    failures = 0;
    if (waiting.size > 0) plan(SETTLE_MS);
  }

  const stopEvents = documents.onEvent((event) => {
    if (event.kind !== 'gone' || event.because !== 'notYours') return;
    waiting.add(event.name);
    if (!busy && failures === 0) plan(SETTLE_MS);
  });
  const stopNetwork = environment.onNetworkBack(() => {
    if (waiting.size > 0) plan(0);
  });
  return () => {
    cancel?.();
    stopEvents();
    stopNetwork();
  };
}
