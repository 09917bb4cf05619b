/**
 * Why a file isn't taken as a picture, in the issues of a `pictureRefused`. full: the compartment holds as many as it may;
 * broken: it says it is a picture and can't be read; tooManyPixels: it would be huge once unpacked.
 */
export const PICTURE_REFUSALS = [
  'svg',
  'gif',
  'heic',
  'pdf',
  'unknown',
  'broken',
  'tooManyPixels',
  'full',
] as const;
export type PictureRefusal = (typeof PICTURE_REFUSALS)[number];
