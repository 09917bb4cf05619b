export { notationFr as notation } from '#shared/notation/words/fr.ts';
