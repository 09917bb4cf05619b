/** What explaining takes; it comes once the table can be used. */
export { situationGlossary } from '#shared/text/acronyms.ts';
export { AcronymLayer } from './AcronymLayer.tsx';
