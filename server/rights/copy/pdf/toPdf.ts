import { join } from 'node:path';
import { typeset } from '../../../pdf/typeset.ts';
import type { DataCopy } from '../copyModel.ts';
import { copyInWords } from './copyInWords.ts';

const TEMPLATE = join(import.meta.dirname, 'template.typ');

/** The readable form of somebody's copy. RI18. */
export function toPdf(copy: DataCopy): Promise<Uint8Array<ArrayBuffer>> {
  return typeset(TEMPLATE, { data: copyInWords(copy), madeAt: copy.madeAt });
}
