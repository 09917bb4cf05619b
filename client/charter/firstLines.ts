import type { CharterView } from '#shared/protocol/http/charter.ts';

/** What the editor opens with: the rules in force. */
export function firstLines({ current }: Pick<CharterView, 'current'>): readonly string[] {
  return current?.lines ?? [];
}
