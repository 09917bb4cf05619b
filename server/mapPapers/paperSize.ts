import type { PAPERS } from '#shared/protocol/http/mapPapers.ts';

export type Paper = (typeof PAPERS)[number];

/** millimetres */
export interface Size {
  width: number;
  height: number;
}

/** Upright, ISO 216. */
const SIZES: Record<Paper, Size> = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
};

/** The paper turned as the picture is: wide pictures lie, tall ones stand. */
export function paperSize(paper: Paper, picture: Size): Size {
  const { width, height } = SIZES[paper];
  return picture.width > picture.height ? { width: height, height: width } : { width, height };
}
