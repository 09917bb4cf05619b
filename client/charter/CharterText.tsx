import { useRef } from 'react';
import { dayInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { ListenButton } from '#client/ui/listen/ListenButton.tsx';
import { Spoken } from '#client/ui/listen/Spoken.tsx';
import type { CharterVersionView } from '#shared/protocol/http/charter.ts';
import type { MemberView } from '#shared/protocol/http/views.ts';

/** The rules themselves, large enough to be read aloud around a table, in the language they were written in. */
export function CharterText({
  version,
  members,
}: {
  version: CharterVersionView;
  members: readonly Pick<MemberView, 'id' | 'name'>[];
}) {
  const page = useRef<HTMLOListElement>(null);
  const by = members.find(({ id }) => id === version.createdBy)?.name;
  const date = dayInWords(version.createdAt);
  return (
    <article className="grid gap-4 rounded-panel border border-line bg-paper-raised p-4 sm:p-6">
      <div className="flex flex-wrap gap-2">
        <ListenButton page={page} />
      </div>
      <ol
        ref={page}
        lang={version.language}
        className="grid list-decimal gap-3 pl-7 text-l leading-normal marker:font-bold marker:text-accent"
      >
        {version.lines.map((line) => (
          <li key={line} className="pl-1">
            <Spoken>{line}</Spoken>
          </li>
        ))}
      </ol>
      <p className="text-ink-soft text-s">
        {by === undefined
          ? t('charter.version', { version: version.version, date })
          : t('charter.versionBy', { version: version.version, date, name: by })}
      </p>
    </article>
  );
}
