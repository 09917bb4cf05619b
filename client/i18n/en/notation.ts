export { notationEn as notation } from '#shared/notation/words/en.ts';
