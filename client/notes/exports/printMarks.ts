import type { Doc } from 'yjs';
import type { CopyMark } from '#client/api/askExport.ts';

/** What to write on the print that was asked for last, until it is printed. The browser asks for the sheet, not we. */
export const printMarks = new WeakMap<Doc, CopyMark>();
