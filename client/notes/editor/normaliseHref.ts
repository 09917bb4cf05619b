import { isAllowedHref } from '#shared/note/isAllowedHref.ts';

/**
 * The address somebody meant: `exemple.fr` is a site, `nadia@exemple.fr` a mailbox, `04 66 00 00 00` a phone. Null when
 * it can't be a link of a note. Typing is forgiven here and nowhere else: what is stored is checked as it stands.
 */
export function normaliseHref(typed: string): string | null {
  const written = typed.trim();
  for (const candidate of [written, ...meant(written)]) {
    const href = candidate.replace(/["<>^`{|}]/g, encodeURIComponent);
    if (isAllowedHref(href)) return href;
  }
  return null;
}

function meant(written: string): string[] {
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(written)) return [`mailto:${written}`];
  const digits = written.replace(/[\s.\u00a0\u202f-]/g, '');
  if (/^\+?\d{3,15}$/.test(digits)) return [`tel:${digits}`];
  if (/^[^\s:/@]+\.[^\s:/@]{2,}(?:[/?#]\S*)?$/.test(written)) return [`https://${written}`];
  return [];
}
