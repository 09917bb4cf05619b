import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import type { CompartmentView, MemberView } from '#shared/protocol/http/views.ts';

/**
 * Whom a compartment is open to, in a few words: « toute la table, 9 personnes », « vous seule », « la famille et
 * l’école », « Nadia et Karim ». Short enough for a list; « Qui voit cela ? » gives the names.
 */
export function audienceInWords(
  compartment: Pick<CompartmentView, 'kind' | 'mine' | 'audience' | 'readers'>,
  members: readonly MemberView[],
): string {
  if (compartment.kind === 'privateDraft') {
    return compartment.mine ? t('compartments.onlyYou') : t('compartments.onlyOwner');
  }
  const { everyone, sectors, memberIds } = compartment.audience;
  if (everyone) return t('compartments.everyoneCount', { count: compartment.readers.length });
  // Whom a consent or a law let in sees it too, whatever the audience says.
  const sees = new Set([...memberIds, ...compartment.readers]);
  const named = members
    .filter((member) => sees.has(member.id) && !sectors.includes(member.sector))
    .map((member) => (member.isMe ? t('common.you') : member.name));
  const words = [...sectors.map((sector) => t(`domain.audience_${sector}`)), ...named];
  return words.length === 0 ? t('compartments.nobody') : listInWords(words);
}
