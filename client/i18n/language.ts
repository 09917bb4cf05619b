import { fr } from './fr/index.ts';
import type { Message } from './t.ts';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
type Messages = Readonly<Record<string, Message>>;
type Catalogue = Readonly<Record<string, Messages>>;

const REMEMBERED_AS = 'maillage.language';

let language: Language = 'fr';
let catalogue: Catalogue = fr;
/** the language whose late catalogues are in `catalogue` */
let lateIn: Language | null = null;
let lateWanted = false;
const listeners = new Set<() => void>();

export const activeLanguage = (): Language => language;
export const activeCatalogue = (): Catalogue => catalogue;

export function subscribeToLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** French is in the first bundle; another language is fetched when it is chosen. */
export async function setLanguage(chosen: Language): Promise<void> {
  const first = chosen === 'fr' ? fr : (await import('./en/index.ts')).en;
  catalogue = lateWanted ? { ...first, ...(await fetchLate(chosen)) } : first;
  lateIn = lateWanted ? chosen : null;
  language = chosen;
  if (typeof document !== 'undefined') document.documentElement.lang = chosen;
  if (typeof localStorage !== 'undefined') localStorage.setItem(REMEMBERED_AS, chosen);
  for (const listener of listeners) listener();
}

/**
 * Fetches the words of the pages that come after the map: consents, the charter, rights. A page or a part that uses
 * them awaits this with its code; the map's own page stays within its weight.
 */
export async function lateWords(): Promise<void> {
  lateWanted = true;
  while (lateIn !== language) {
    const wanted = language;
    const words = await fetchLate(wanted);
    // Another language may have been chosen meanwhile.
    if (wanted !== language) continue;
    catalogue = { ...catalogue, ...words };
    lateIn = wanted;
  }
}

async function fetchLate(chosen: Language): Promise<Catalogue> {
  return chosen === 'fr' ? (await import('./fr/late.ts')).late : (await import('./en/late.ts')).late;
}

/** The language chosen on this device, else French: the table speaks French first. */
export function rememberedLanguage(): Language {
  const remembered = localStorage.getItem(REMEMBERED_AS);
  return LANGUAGES.find((known) => known === remembered) ?? 'fr';
}
