import { browserEnvironment } from './browserEnvironment.ts';
import { type OpenDocuments, openDocuments } from './openDocuments.ts';

let documents: OpenDocuments | null = null;

/** The documents of this page: made on first use, the same for every feature. */
export function pageDocuments(): OpenDocuments {
  documents ??= openDocuments(browserEnvironment());
  return documents;
}
