import type { CopyMark } from '#client/api/askExport.ts';
import { explain } from '#client/api/explain.ts';
import { toast } from '#client/ui/toast.ts';
import type { NotePaper } from './notePaper.ts';

/** Asks before the note leaves; a refusal is told in words, and comes back as null. */
export async function asked(
  paper: NotePaper,
  kind: Parameters<NotePaper['ask']>[0],
): Promise<CopyMark | null> {
  try {
    return await paper.ask(kind);
  } catch (error) {
    toast({ text: explain(error), tone: 'refused' });
    return null;
  }
}
