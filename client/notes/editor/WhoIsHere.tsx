import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import { type Presence, useReadable } from '#client/sync/index.ts';
import { Avatar } from '#client/ui/Avatar.tsx';

/** Who has this note open, by name: carets beside the text carry initials where there is no room for more. */
export function WhoIsHere({ presence }: { presence: Presence }) {
  const others = useReadable(presence.others);
  const people = [...new Map(others.map(({ person }) => [person.memberId, person])).values()];
  if (people.length === 0) return <span>{t('notes.alone')}</span>;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="sr-only">
        {t('notes.here', { people: listInWords(people.map(({ name }) => name)) })}
      </span>
      {people.map(({ memberId, name, sector }) => (
        <span key={memberId} aria-hidden="true" className="inline-flex items-center gap-1.5">
          <Avatar name={name} sector={sector} small />
          {name}
        </span>
      ))}
    </span>
  );
}
