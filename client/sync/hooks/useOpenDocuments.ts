import { useEffect, useMemo, useState } from 'react';
import type { OpenDocument } from '../openDocument.ts';
import { pageDocuments } from '../pageDocuments.ts';

/** A document to open, and whether this person may only read it. */
export interface WantedDocument {
  name: string;
  readOnly: boolean;
}

const NONE: ReadonlyMap<string, OpenDocument> = new Map();

/**
 * Keeps these documents open while the component is there: name → document. A document that stays wanted
 * keeps its socket when others come and go.
 */
export function useOpenDocuments(wanted: readonly WantedDocument[]): ReadonlyMap<string, OpenDocument> {
  const key = wanted.map(({ name, readOnly }) => `${name} ${readOnly}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is the same while its words are
  const stable = useMemo(() => wanted, [key]);
  const [documents, setDocuments] = useState(NONE);
  useEffect(() => {
    const pool = pageDocuments();
    const leases = stable.map(({ name, readOnly }) => {
      const lease = pool.acquire(name);
      lease.document.setReadOnly(readOnly);
      return lease;
    });
    setDocuments(new Map(leases.map(({ document }) => [document.name, document])));
    // Released after the next list was acquired: the pool lingers, so what stays wanted never closes.
    return () => {
      for (const lease of leases) lease.release();
    };
  }, [stable]);
  return documents;
}
