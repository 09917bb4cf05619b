import {
  type BoardView,
  type Element,
  type End,
  elementSchema,
  endsOf,
  type Link,
  linkSchema,
  type Stroke,
} from '#shared/board/index.ts';
import { strokeSchema } from '#shared/board/stroke.ts';

/** What a snapshot keeps: the map. What people propose to each other about it passes, and isn't kept. SN2. */
export interface SnapshotContent {
  elements: Element[];
  links: Link[];
  strokes: Stroke[];
}

/** Without the links whose end in this very map isn't there: nobody sees them, and their words may name who went. BD3. */
export function contentOf({ elements, links, strokes }: BoardView, compartmentId: string): SnapshotContent {
  const there = new Set(elements.map(({ id }) => id));
  const stands = ({ compartment, element }: End) => compartment !== compartmentId || there.has(element);
  return { elements, links: links.filter((link) => endsOf(link).every(stands)), strokes };
}

/** Reads what an earlier version may have written: what can't be read is left out, the rest is there. BD2. */
export function snapshotContent(raw: unknown): SnapshotContent {
  const { elements, links, strokes } = (raw ?? {}) as Record<string, unknown>;
  return {
    elements: kept(elements, (one) => elementSchema.safeParse(one)),
    links: kept(links, (one) => linkSchema.safeParse(one)),
    strokes: kept(strokes, (one) => strokeSchema.safeParse(one)),
  };
}

function kept<T>(
  list: unknown,
  parse: (raw: unknown) => { success: true; data: T } | { success: false },
): T[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown) => {
    const parsed = parse(one);
    return parsed.success ? [parsed.data] : [];
  });
}
