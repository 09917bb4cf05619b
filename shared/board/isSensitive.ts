import { SENSITIVE_EMOTIONS } from './emotion.ts';
import type { Link } from './link.ts';

/** Whether a line accuses somebody: drawn only where the situation allows it. BD47. */
export function isSensitive(link: Link): boolean {
  return (
    (link.kind === 'emotion' && SENSITIVE_EMOTIONS.has(link.emotion)) ||
    (link.kind === 'couple' && link.union === 'forced')
  );
}
