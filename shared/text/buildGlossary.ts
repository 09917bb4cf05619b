import type { AcronymEntry, AcronymMeaning, Glossary, GlossaryStep } from './glossary.ts';

/**
 * Merges lists of entries (an earlier list speaks first when an acronym has several meanings) and prepares them
 * for `findAcronyms`. Two entries are the same acronym when their letters are the same, whatever the case.
 */
export function buildGlossary(...lists: readonly (readonly AcronymEntry[])[]): Glossary {
  const merged = new Map<string, AcronymEntry>();
  for (const entry of lists.flat()) {
    if (entry.acronym === '') continue;
    const key = entry.acronym.toUpperCase();
    const known = merged.get(key);
    merged.set(key, known ? mergeEntries(known, entry) : entry);
  }
  const entries = [...merged.values()].sort((a, b) => order.compare(a.acronym, b.acronym));
  const start = newStep();
  for (const entry of entries) for (const spelling of spellingsOf(entry)) plant(start, spelling, entry);
  return { entries, start };
}

const order = new Intl.Collator('fr', { sensitivity: 'variant' });

function mergeEntries(first: AcronymEntry, second: AcronymEntry): AcronymEntry {
  const meanings: AcronymMeaning[] = [...first.meanings];
  for (const candidate of second.meanings) {
    if (!meanings.some((known) => sameWords(known.meaning, candidate.meaning))) meanings.push(candidate);
  }
  const also = new Set([...(first.alsoWritten ?? []), ...(second.alsoWritten ?? []), second.acronym]);
  also.delete(first.acronym);
  return { acronym: first.acronym, alsoWritten: [...also], meanings };
}

/** « Maison d’enfants à Caractère Social » and « maison d'enfants à caractère social » are one meaning. */
function sameWords(a: string, b: string): boolean {
  const plain = (words: string) => words.toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
  return plain(a) === plain(b);
}

function spellingsOf(entry: AcronymEntry): Set<string> {
  const spellings = new Set([entry.acronym, ...(entry.alsoWritten ?? [])]);
  // `IMPro` is also shouted `IMPRO`; nothing is ever matched in lower case, where sam, ase, ime and pai are words.
  if (entry.acronym !== entry.acronym.toLowerCase()) spellings.add(entry.acronym.toUpperCase());
  // Letters and reports still write M.D.P.H.
  if (/^\p{Lu}{2,6}$/u.test(entry.acronym)) {
    spellings.add([...entry.acronym].join('.'));
    spellings.add(`${[...entry.acronym].join('.')}.`);
  }
  spellings.delete('');
  return spellings;
}

function plant(start: GlossaryStep, spelling: string, entry: AcronymEntry): void {
  let step = start;
  for (const letter of spelling) {
    let following = step.next.get(letter);
    if (!following) {
      following = newStep();
      step.next.set(letter, following);
    }
    step = following;
  }
  step.entry ??= entry;
}

function newStep(): GlossaryStep {
  return { next: new Map(), entry: null };
}
