/** « foyer « Chez Nadia » », and nothing quoted where there is no name. */
export function namedFr(name: string, what: string, before = ''): string {
  const kind = what === '' ? '' : ` (${what})`;
  return name === '' ? `${before || 'lieu '}sans nom${kind}` : `${before}« ${name} »${kind}`;
}
