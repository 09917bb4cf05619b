import type * as Y from 'yjs';
import { NOTE_NODES } from './noteSchema.ts';

export interface ReadMention {
  compartment: string;
  element: string;
  /** The name the element had when it was mentioned, for exports and for when it is gone. */
  label: string;
}

/** The element a mention names, or null when the mention isn't whole. */
export function readMention(mention: Y.XmlElement): ReadMention | null {
  const compartment = read(mention, 'compartment');
  const element = read(mention, 'element');
  if (compartment === null || element === null) return null;
  return { compartment, element, label: read(mention, 'label') ?? '' };
}

function read(mention: Y.XmlElement, name: string): string | null {
  const value: unknown = mention.getAttribute(name);
  const allows = NOTE_NODES.get('mention')?.attributes.get(name);
  return typeof value === 'string' && allows?.(value) ? value : null;
}
