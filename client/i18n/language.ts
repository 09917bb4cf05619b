import { fr } from './fr/index.ts';
import type { Message } from './t.ts';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
type Catalogue = Readonly<Record<string, Readonly<Record<string, Message>>>>;

const REMEMBERED_AS = 'maillage.language';

let language: Language = 'fr';
let catalogue: Catalogue = fr;
const listeners = new Set<() => void>();

export const activeLanguage = (): Language => language;
export const activeCatalogue = (): Catalogue => catalogue;

export function subscribeToLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** French is in the first bundle; another language is fetched when it is chosen. */
export async function setLanguage(chosen: Language): Promise<void> {
  catalogue = chosen === 'fr' ? fr : (await import('./en/index.ts')).en;
  language = chosen;
  if (typeof document !== 'undefined') document.documentElement.lang = chosen;
  if (typeof localStorage !== 'undefined') localStorage.setItem(REMEMBERED_AS, chosen);
  for (const listener of listeners) listener();
}

/** The language chosen on this device, else French: the table speaks French first. */
export function rememberedLanguage(): Language {
  const remembered = localStorage.getItem(REMEMBERED_AS);
  return LANGUAGES.find((known) => known === remembered) ?? 'fr';
}
