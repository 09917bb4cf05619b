import { useEffect } from 'react';
import { goTo } from './place.ts';

/** Leads elsewhere as soon as it is shown, leaving no way back here. */
export function Navigate({ href }: { href: string }) {
  useEffect(() => goTo(href, 'replace'), [href]);
  return null;
}
