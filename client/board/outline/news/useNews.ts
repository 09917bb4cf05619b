import { useEffect, useRef, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import type { OpenDocument } from '#client/sync/index.ts';
import { announce } from '#client/ui/announce.ts';
import type { Finder } from '../words/linkInWords.ts';
import type { Change } from './change.ts';
import { type NewsDesk, newsDesk } from './newsDesk.ts';
import { newsInWords } from './newsInWords.ts';
import { watchBoard } from './watchBoard.ts';
import { whoDid } from './whoDid.ts';

/** The latest sentences that stay on the page, for who doesn't listen. */
const KEPT = 5;

/** Tells others' changes politely, grouped and named, while it is used; gives back the latest sentences. OL20–OL25. */
export function useNews(documents: ReadonlyMap<string, OpenDocument>, find: Finder): readonly string[] {
  const [latest, setLatest] = useState<readonly string[]>([]);
  const now = useRef({ find, documents });
  useEffect(() => {
    now.current = { find, documents };
  });

  const desk = useRef<NewsDesk | null>(null);
  useEffect(() => {
    const tell = (changes: Change[]) => {
      const sentences = sentencesOf(changes, now.current);
      if (sentences.length === 0) return;
      announce(sentences.join('. '));
      setLatest((before) => [...sentences.toReversed(), ...before].slice(0, KEPT));
    };
    const later = (callback: () => void, ms: number) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    };
    const opened = newsDesk({ tell, later, now: Date.now });
    desk.current = opened;
    return () => opened.stop();
  }, []);

  // Boards come and go while the news of the others is being gathered.
  useEffect(() => {
    const hear = (changes: Change[]) => desk.current?.hear(changes);
    const stops = [...documents].map(([compartment, document]) =>
      watchDocument(document, { compartment, hear }),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [documents]);

  return latest;
}

function sentencesOf(
  changes: readonly Change[],
  { find, documents }: { find: Finder; documents: ReadonlyMap<string, OpenDocument> },
): string[] {
  const others = [...documents.values()].flatMap(({ presence }) => presence.others.get());
  const byWho = new Map<string, Change[]>();
  for (const change of changes) {
    const who = whoDid(change, others) ?? t('outline.someone');
    byWho.set(who, [...(byWho.get(who) ?? []), change]);
  }
  return [...byWho].flatMap(([who, theirs]) => newsInWords({ who, changes: theirs, find }));
}

/** Follows a document from its first whole state, and again from the next when a refusal made a new one. */
function watchDocument(
  document: OpenDocument,
  { compartment, hear }: { compartment: string; hear: (changes: Change[]) => void },
): () => void {
  let stopWatching: (() => void) | null = null;
  let watched: unknown = null;
  const follow = () => {
    const { doc } = document.current.get();
    if (watched === doc || !document.synced.get()) return;
    stopWatching?.();
    watched = doc;
    stopWatching = watchBoard({ doc, compartment, tell: hear });
  };
  follow();
  const stops = [document.current.subscribe(follow), document.synced.subscribe(follow)];
  return () => {
    for (const stop of stops) stop();
    stopWatching?.();
  };
}
