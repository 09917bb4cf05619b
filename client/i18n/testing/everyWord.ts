import { LATE_GROUPS, lateWords } from '../language.ts';

// Unit tests draw parts without the page that fetches their words: they get all of them first.
await Promise.all(LATE_GROUPS.map((group) => lateWords(group)));
