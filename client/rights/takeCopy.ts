import { askCopy } from '#client/api/askCopy.ts';
import { fetchCopy } from '#client/api/fetchCopy.ts';
import { readCopy } from '#client/api/readCopy.ts';
import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import type { DataCopyView } from '#shared/protocol/http/rights.ts';

const ASK_AGAIN_MS = 1_000;
/** The browser reads the address of a file after this turn. */
const ADDRESS_LASTS_MS = 60_000;

export interface CopyProgress {
  done: number;
  of: number;
}

/** Asks for a copy, waits until it is made, fetches it and hands it over; `left`: nobody is there for it any more. */
export async function takeCopy({
  situationId,
  format,
  signal,
  onProgress,
}: {
  situationId: string;
  format: 'pdf' | 'json';
  /** aborted when the page is left */
  signal: AbortSignal;
  onProgress: (progress: CopyProgress) => void;
}): Promise<'done' | 'failed' | 'late' | 'left'> {
  let copy: DataCopyView = await askCopy({ situationId }, { format, language: activeLanguage() });
  while (copy.state === 'waiting' || copy.state === 'working') {
    onProgress({ done: copy.done, of: copy.of });
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    if (signal.aborted) return 'left';
    copy = await readCopy({ copyId: copy.id });
  }
  if (copy.state !== 'ready' || copy.token === null) return copy.state === 'failed' ? 'failed' : 'late';
  handOver(await fetchCopy({ copyId: copy.id, token: copy.token }), `${t('rights.fileName')}.${format}`);
  return 'done';
}

function handOver(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LASTS_MS);
}
