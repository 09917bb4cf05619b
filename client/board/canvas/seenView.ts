import type { Notation } from '#shared/drawing/drawing.ts';

const REMEMBERED_AS = 'maillage.view.';

/** The drawn view somebody last had in this tab; the sociogénogramme to begin with. */
export const seenView = {
  of(memberId: string): Notation {
    return sessionStorage.getItem(REMEMBERED_AS + memberId) === 'genogram' ? 'genogram' : 'sociogram';
  },
  keep(memberId: string, notation: Notation): void {
    sessionStorage.setItem(REMEMBERED_AS + memberId, notation);
  },
};
