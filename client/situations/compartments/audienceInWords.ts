import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import type { CompartmentView, MemberView } from '#shared/protocol/http/views.ts';

/**
 * Whom a compartment is open to, in a few words: « toute la table, 9 personnes », « vous seule », « la famille et
 * l’école », « Nadia et Karim ». What the audience is meant for counts only as far as they see it. Short enough for a list; « Qui voit cela ? » gives the names.
 */
export function audienceInWords(
  compartment: Pick<CompartmentView, 'kind' | 'mine' | 'audience' | 'readers'>,
  members: readonly MemberView[],
): string {
  if (compartment.kind === 'privateDraft') {
    return compartment.mine ? t('compartments.onlyYou') : t('compartments.onlyOwner');
  }
  const readers = members.filter(({ id }) => compartment.readers.includes(id));
  const { everyone, sectors } = compartment.audience;
  if (everyone) return wholeTable(readers, members);
  // A sector of which the family's agreement keeps somebody out is told by its names; one with nobody yet, by its own.
  const whole = sectors.filter((sector) =>
    members.every((member) => member.sector !== sector || readers.includes(member)),
  );
  const named = readers.filter(({ sector }) => !whole.includes(sector)).map(nameOf);
  const words = [...whole.map((sector) => t(`domain.audience_${sector}`)), ...named];
  return words.length === 0 ? t('compartments.nobody') : listInWords(words);
}

/** How many may be missing and still be told by name. */
const FEW = 2;

function wholeTable(readers: readonly MemberView[], members: readonly MemberView[]): string {
  const missing = members.filter((member) => !readers.includes(member));
  if (missing.length === 0) return t('compartments.everyoneCount', { count: readers.length });
  if (missing.length <= FEW)
    return t('compartments.everyoneBut', { names: listInWords(missing.map(nameOf)) });
  return t('compartments.ofTheTable', { count: readers.length });
}

function nameOf({ isMe, name }: MemberView): string {
  return isMe ? t('common.you') : name;
}
