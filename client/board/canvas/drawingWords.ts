import { activeLanguage } from '#client/i18n/language.ts';
import type { DrawingWords } from '#shared/drawing/drawing.ts';
import { drawingWordsOf } from '#shared/notation/words/drawingWordsOf.ts';

/** The few words of a drawing, in the language of the page. */
export function drawingWords(): DrawingWords {
  return drawingWordsOf(activeLanguage());
}
