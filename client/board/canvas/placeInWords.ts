import { t } from '#client/i18n/t.ts';
import type { ElementKind } from '#shared/board/index.ts';
import type { Drawing, ElementDrawing } from '#shared/drawing/drawing.ts';
import { ofSomebody } from './ofSomebody.ts';

/** Further than this, board pixels, nobody is beside anybody. */
const NEAR_PX = 400;
/** What surrounds, lies under the map or is written on it is beside nobody, and nobody is beside it. */
const NOBODY: ReadonlySet<ElementKind> = new Set(['household', 'zone', 'text', 'picture']);

/**
 * Beside whom something stands: « à droite de Nadia », the nearest and on which side; nothing of what is carried along, nor of
 * what only surrounds. Whoever carries by keys and can't see it hears where they are. BO152.
 */
export function placeInWords(
  { elements, elementAt }: Pick<Drawing, 'elements' | 'elementAt'>,
  key: string,
  { carried, nameOf }: { carried: readonly string[]; nameOf: (key: string) => string },
): string {
  const here = elementAt.get(key);
  if (!here) return '';
  let nearest: { one: ElementDrawing; far: number } | null = null;
  for (const one of elements) {
    if (NOBODY.has(one.kind)) continue;
    if (one.key === key || carried.includes(one.key)) continue;
    const far = Math.hypot(one.at[0] - here.at[0], one.at[1] - here.at[1]);
    if (far < (nearest?.far ?? Number.POSITIVE_INFINITY)) nearest = { one, far };
  }
  if (!nearest || nearest.far > NEAR_PX) return t('family.farFromAll');
  const [dx, dy] = [here.at[0] - nearest.one.at[0], here.at[1] - nearest.one.at[1]];
  const of = ofSomebody(nameOf(nearest.one.key));
  if (Math.abs(dx) >= Math.abs(dy)) return t(dx < 0 ? 'family.leftOf' : 'family.rightOf', { of });
  return t(dy < 0 ? 'family.above' : 'family.below', { of });
}
