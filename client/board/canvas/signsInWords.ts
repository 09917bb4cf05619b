import { t } from '#client/i18n/t.ts';
import type { Element } from '#shared/board/index.ts';
import type { Notation } from '#shared/drawing/drawing.ts';
import { signsOf } from '#shared/drawing/legend/signsOf.ts';
import type { NotationKey } from '#shared/notation/words/notationWords.ts';

/** Said with a person's name and dates wherever they are named. */
const SAID: ReadonlySet<NotationKey> = new Set(['symbol-rounded', 'concerned', 'deceased']);

/** What the drawing of an element says beyond its name, for whoever doesn't see it. DR9. */
export function signsInWords(element: Element, notation: Notation): string[] {
  return (
    signsOf(element, notation)
      .filter((key) => !SAID.has(key))
      // The legend says « tour en tirets : partage la vie collective » ; here only what it means.
      .map(
        (key) =>
          t(`notation.${key}`)
            .split(/\s?:\s/)
            .at(-1) ?? '',
      )
  );
}
