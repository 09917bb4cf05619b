/** The acronym glossary and its matcher, in one import. */
export { buildGlossary } from './buildGlossary.ts';
export { DEFAULT_GLOSSARY, situationGlossary } from './defaultGlossary.ts';
export { type FoundAcronym, findAcronyms } from './findAcronyms.ts';
export type { AcronymEntry, AcronymMeaning, Glossary, MeaningSource } from './glossary.ts';
