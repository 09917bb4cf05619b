import { loadCatalogues } from './language.ts';
import type { LaterName } from './later.ts';

/**
 * Fetches a part's code and the catalogues it speaks from, at the same time:
 * `lazyPart(() => withWords(() => import('./Part.tsx'), 'consentAsk'))`.
 */
export async function withWords<Part>(load: () => Promise<Part>, ...names: LaterName[]): Promise<Part> {
  const [part] = await Promise.all([load(), loadCatalogues(...names)]);
  return part;
}
