import { t } from '#client/i18n/t.ts';
import type { MemberView } from '#shared/protocol/http/views.ts';

/** « École · enseignant · École Jules-Ferry ». */
export function placeInWords(member: MemberView): string {
  return [t(`domain.sector_${member.sector}`), member.function, member.organization]
    .filter((word) => word !== '')
    .join(' · ');
}
