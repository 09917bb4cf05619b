import { boxes } from '../boxes.ts';
import type { LinkDrawing } from '../drawing.ts';

type Parts = Pick<LinkDrawing, 'key' | 'ends' | 'look' | 'ink' | 'trace' | 'line'> & {
  label?: LinkDrawing['label'];
  above?: boolean;
};

/** A link's drawing from its parts, with the box that holds them. */
export function linkDrawing(
  { compartment, id }: { compartment: string; id: string },
  { label = null, above = false, ...parts }: Parts,
): LinkDrawing {
  const reach = boxes.grow(boxes.of(parts.trace), 14);
  return { ...parts, compartment, id, above, label, box: label ? boxes.union(reach, label.box) : reach };
}
