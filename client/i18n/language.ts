import { fr } from './fr/index.ts';
import type { Message } from './t.ts';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
type Messages = Readonly<Record<string, Message>>;
type Catalogue = Readonly<Record<string, Messages>>;

const LATE = {
  fr: {
    late: async () => (await import('./fr/late.ts')).late,
    pages: async () => (await import('./fr/pages.ts')).pages,
    parts: async () => (await import('./fr/parts.ts')).parts,
  },
  en: {
    late: async () => (await import('./en/late.ts')).late,
    pages: async () => (await import('./en/pages.ts')).pages,
    parts: async () => (await import('./en/parts.ts')).parts,
  },
} satisfies Record<Language, Record<string, () => Promise<Catalogue>>>;

/** Catalogues that come together, with what needs them. */
export type LateGroup = keyof (typeof LATE)['fr'];

export const LATE_GROUPS = Object.keys(LATE.fr) as LateGroup[];

const REMEMBERED_AS = 'maillage.language';

let language: Language = 'fr';
let catalogue: Catalogue = fr;
/** the groups of catalogues that were asked for so far */
const wanted = new Set<LateGroup>();
/** those that are in `catalogue`, in the language of the moment */
let present: ReadonlySet<LateGroup> = new Set();
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
  const groups = [...wanted];
  const fetched = await Promise.all(groups.map((group) => LATE[chosen][group]()));
  catalogue = Object.assign({}, first, ...fetched);
  present = new Set(groups);
  language = chosen;
  if (typeof document !== 'undefined') document.documentElement.lang = chosen;
  if (typeof localStorage !== 'undefined') localStorage.setItem(REMEMBERED_AS, chosen);
  for (const listener of listeners) listener();
}

/**
 * Fetches words that the map doesn't begin with: of the pages around it, of parts that open over it, of what comes with
 * consents. A page or a part that uses them awaits this with its code; the map's own page stays within its weight.
 */
export async function lateWords(group: LateGroup = 'late'): Promise<void> {
  wanted.add(group);
  while (!present.has(group)) {
    const asked = language;
    const words = await LATE[asked][group]();
    // Another language may have been chosen meanwhile.
    if (asked !== language) continue;
    catalogue = { ...catalogue, ...words };
    present = new Set([...present, group]);
  }
}

/** The language chosen on this device, else French: the table speaks French first. */
export function rememberedLanguage(): Language {
  const remembered = localStorage.getItem(REMEMBERED_AS);
  return LANGUAGES.find((known) => known === remembered) ?? 'fr';
}
