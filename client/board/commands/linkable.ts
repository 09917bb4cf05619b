import type { ElementKind, LinkKind } from '#shared/board/index.ts';

/** Which kinds of link may join these, from → to; the first is what a plain drag makes. BO55. */
export function linkable(from: ElementKind, to: ElementKind): LinkKind[] {
  if ([from, to].some((kind) => kind === 'text' || kind === 'zone' || kind === 'picture')) return [];
  const kinds: LinkKind[] = ['relation'];
  if (from === 'person' && to === 'person') kinds.push('couple', 'child', 'emotion');
  if ((from === 'person' || from === 'household') && (to === 'structure' || to === 'professional'))
    kinds.push('eco');
  if (from === 'person' && to === 'household') kinds.push('membership');
  if (from === 'professional' && to === 'structure') kinds.push('membership');
  return kinds;
}
