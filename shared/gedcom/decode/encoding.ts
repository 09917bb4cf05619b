/** How the bytes of a file are letters. */
export const GEDCOM_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'ansel', 'windows-1252'] as const;
export type GedcomEncoding = (typeof GEDCOM_ENCODINGS)[number];
