import { toast } from '#client/ui/toast.ts';
import type { Outcome } from '../commands/desk.ts';
import { refusalInWords } from './refusalInWords.ts';

/** Says why something was not done; nothing when it was. */
export function say(outcome: Outcome): void {
  if (!outcome.ok && outcome.because !== 'nothing') toast({ text: refusalInWords(outcome.because) });
}
