export { rhythmsFr as rhythms } from '#shared/inWords/words/rhythmsFr.ts';
