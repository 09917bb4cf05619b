export { rhythmsEn as rhythms } from '#shared/inWords/words/rhythmsEn.ts';
