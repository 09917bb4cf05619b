import { useMemo } from 'react';
import type { OpenDocument } from '../openDocument.ts';
import { useOpenDocuments } from './useOpenDocuments.ts';

/** Keeps one document open while the component is there; `null` before that, and for no name. */
export function useOpenDocument(
  name: string | null,
  { readOnly }: { readOnly: boolean } = { readOnly: false },
): OpenDocument | null {
  const wanted = useMemo(() => (name === null ? [] : [{ name, readOnly }]), [name, readOnly]);
  const documents = useOpenDocuments(wanted);
  return name === null ? null : (documents.get(name) ?? null);
}
