import { type Child, FILIATIONS } from '#shared/board/index.ts';
import { childOf, type GedcomNode } from './node.ts';
import type { ReadContext } from './readContext.ts';

type Filiation = Child['filiation'];

const WAYS: Readonly<Record<string, Filiation | 'sealing'>> = {
  BIRTH: 'biological',
  BIOLOGICAL: 'biological',
  NATURAL: 'biological',
  ADOPTED: 'adopted',
  ADOPTION: 'adopted',
  FOSTER: 'foster',
  FOSTERED: 'foster',
  SEALING: 'sealing',
  SEALED: 'sealing',
  STEP: 'stepchild',
  STEPCHILD: 'stepchild',
  GUARDIAN: 'guardian',
  LDS: 'sealing',
};

/**
 * What PEDI (5.5.1 writes it small, 7 in capitals) or a program's own tag says; null where it says nothing. Another word
 * is listed, and the link is as if it weren't there. GD50, GD51.
 */
export function readFiliation(
  node: GedcomNode | undefined,
  { skips }: ReadContext,
): Filiation | 'sealing' | null {
  if (!node) return null;
  const written = node.value.trim();
  const phrase = childOf(node, 'PHRASE')?.value.trim() ?? '';
  const own = FILIATIONS.find((one) => one === written || one === phrase);
  if (own) return own;
  const way = WAYS[written.toUpperCase()] ?? WAYS[phrase.toUpperCase()];
  if (way) return way;
  const isSilent = ['', 'UNKNOWN', 'PRIVATE', 'PRIMARY'].includes(written.toUpperCase());
  if (!isSilent) skips.add(node.line, node.text, 'filiation');
  return null;
}
