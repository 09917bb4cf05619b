/** A title as a file's name, on any system: no sign that one of them reserves, no hidden or direction-changing one. */
export function fileNameOf(title: string): string {
  const name = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 80);
  return name === '' ? 'note' : name;
}
