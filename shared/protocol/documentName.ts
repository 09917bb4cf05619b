import { idSchema } from '../domain/id.ts';

export type DocumentKind = 'board' | 'note';

export interface DocumentRef {
  kind: DocumentKind;
  /** the compartment's id for a board, the note's own for a note */
  id: string;
}

/** `board:<compartmentId>` or `note:<noteId>` → its parts; `null` for anything else. */
export function parseDocumentName(name: string): DocumentRef | null {
  const colon = name.indexOf(':');
  const kind = name.slice(0, colon);
  const id = name.slice(colon + 1);
  if (kind !== 'board' && kind !== 'note') return null;
  return idSchema.safeParse(id).success ? { kind, id } : null;
}

export function documentName({ kind, id }: DocumentRef): string {
  return `${kind}:${id}`;
}
