import fontUrl from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';

/** The page's own font as a data: URL; null where it can't be had, and the file then names fonts to fall back on. */
export async function embeddedFont(): Promise<string | null> {
  try {
    const response = await fetch(fontUrl);
    if (!response.ok) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return `data:font/woff2;base64,${btoa(binary)}`;
  } catch {
    // Offline: the export goes on without it.
    return null;
  }
}
