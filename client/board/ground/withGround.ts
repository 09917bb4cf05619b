import type { Ground } from '#shared/domain/ground.ts';
import { groundInWords } from './groundInWords.ts';

/** A sentence, and in brackets what it rests on where somebody said. */
export function withGround(sentence: string, ground: Ground | null | undefined): string {
  const said = groundInWords(ground);
  return said === '' ? sentence : `${sentence} (${said})`;
}
