/** “household “Chez Nadia””, and nothing quoted where there is no name. */
export function namedEn(name: string, what: string, before = ''): string {
  const kind = what === '' ? '' : ` (${what})`;
  return name === '' ? `${before || 'a place '}without a name${kind}` : `${before}“${name}”${kind}`;
}
