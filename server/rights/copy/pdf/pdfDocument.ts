/** What a PDF says, as plain strings: the template gives it its form, and no string is ever read as markup. RI18. */
export interface PdfDocument {
  language: 'fr' | 'en';
  title: string;
  subtitle: string;
  sections: PdfSection[];
}

export interface PdfSection {
  title: string;
  blocks: PdfBlock[];
}

export type PdfBlock =
  | { is: 'text'; text: string }
  | { is: 'heading'; text: string }
  | { is: 'list'; items: string[] }
  /** somebody's own text, line by line */
  | { is: 'quote'; lines: string[] };
