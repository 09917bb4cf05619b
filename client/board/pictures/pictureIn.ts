/** The first picture among what was pasted or let fall; null where there is none. What it truly is, the server says. */
export function pictureIn(given: Pick<DataTransfer, 'files'> | null): File | null {
  return [...(given?.files ?? [])].find(({ type }) => type.startsWith('image/')) ?? null;
}
