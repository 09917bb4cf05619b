export interface Block {
  title: string;
  lines: readonly string[];
}

/**
 * A text in the blocks that it was written in: an empty line ends one, its first line is its title. Every word of the text
 * is in them, in order, and no other.
 */
export function blocksOf(full: string): Block[] {
  return full
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const [title = '', ...lines] = block.split('\n').filter((line) => line.trim() !== '');
      return { title, lines };
    });
}
