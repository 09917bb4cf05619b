import type { notationFr } from './fr.ts';

export type NotationKey = keyof typeof notationFr;

/** One sign's meaning each, as it stands inside a sentence. */
export type NotationWords = Readonly<Record<NotationKey, string>>;
