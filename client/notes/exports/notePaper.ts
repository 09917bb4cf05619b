import type { CopyMark } from '#client/api/askExport.ts';

/** What a note says of itself on paper and in a file, and whom to ask before it leaves. */
export interface NotePaper {
  title: string;
  situation: string;
  compartment: string;
  /** Asks the server; rejects when the person may not, or isn't there to prove who they are. */
  ask: (kind: 'print' | 'markdown' | 'docx') => Promise<CopyMark>;
}
