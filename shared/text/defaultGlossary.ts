import { buildGlossary } from './buildGlossary.ts';
import { commonEntries } from './commonGlossary.ts';
import type { AcronymEntry, Glossary } from './glossary.ts';
import { networkEntries } from './networkGlossary.ts';

/** What every situation knows before its facilitators add anything. */
export const DEFAULT_GLOSSARY: Glossary = buildGlossary(networkEntries(), commonEntries());

/** The default glossary with a situation's own acronyms, whose meanings are told first: here they are at home. */
export function situationGlossary(own: readonly { acronym: string; meaning: string }[]): Glossary {
  if (own.length === 0) return DEFAULT_GLOSSARY;
  const entries: AcronymEntry[] = own.map(({ acronym, meaning }) => ({
    acronym: acronym.trim(),
    meanings: [{ meaning: meaning.trim(), source: 'situation' }],
  }));
  return buildGlossary(entries, networkEntries(), commonEntries());
}
