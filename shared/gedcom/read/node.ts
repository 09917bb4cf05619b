/** A line that is of use here, with those below it. */
export interface GedcomNode {
  line: number;
  /** the line itself, for the list of what isn't understood */
  text: string;
  tag: string;
  /** with what CONC and CONT add, and @@ as @ */
  value: string;
  children: GedcomNode[];
}

export interface GedcomRecord extends GedcomNode {
  id: string | null;
}

export function childOf(node: GedcomNode, tag: string): GedcomNode | undefined {
  return node.children.find((child) => child.tag === tag);
}

export function childrenOf(node: GedcomNode, ...tags: string[]): GedcomNode[] {
  return node.children.filter((child) => tags.includes(child.tag));
}
