/** `fhir`: no picture, a file for another program. */
export const FORMATS = ['pdf', 'png', 'svg', 'fhir'] as const;
export const PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0'] as const;

export interface Choice {
  format: (typeof FORMATS)[number];
  paper: (typeof PAPERS)[number];
  /** glued from A4 sheets */
  tiled: boolean;
  monochrome: boolean;
  withWords: boolean;
  /** pixels of a picture for each of the board */
  scale: 2 | 4;
}

export const FIRST_CHOICE: Choice = {
  format: 'pdf',
  paper: 'A4',
  tiled: false,
  monochrome: false,
  withWords: true,
  scale: 2,
};
