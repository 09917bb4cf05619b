/** Whether somebody typed this name: a telephone adds a capital, a space, another apostrophe. */
export function isSameName(typed: string, name: string): boolean {
  return plain(typed) === plain(name);
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase();
}
