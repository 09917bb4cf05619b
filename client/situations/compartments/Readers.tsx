import { useQuery } from '@tanstack/react-query';
import { explain } from '#client/api/explain.ts';
import { readersQuery } from '#client/api/readersQuery.ts';
import { dayInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { youSeeInWords } from '#client/i18n/youSeeInWords.ts';
import { Avatar } from '#client/ui/Avatar.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import type { CompartmentView, MemberView } from '#shared/protocol/http/views.ts';
import { becauseInWords } from './becauseInWords.ts';

/** Who sees a volet, each with the reason; first of all why it is open to the one who asks. CS7. */
export function Readers({
  compartment,
  members,
}: {
  compartment: CompartmentView;
  members: readonly MemberView[];
}) {
  const { data, error } = useQuery(readersQuery(compartment.id));
  if (error) return <Notice tone="refused">{explain(error)}</Notice>;
  if (data === undefined) return <Loading />;
  return (
    <div className="grid gap-3">
      {compartment.because !== null && (
        <p className="text-s">{youSeeInWords(compartment.because, compartment.until)}</p>
      )}
      <ul className="grid gap-2">
        {data.readers.map(({ memberId, access, because, until }) => {
          const member = members.find(({ id }) => id === memberId);
          if (member === undefined) return null;
          return (
            <li key={memberId} className="flex items-center gap-3">
              <Avatar name={member.name} sector={member.sector} small />
              <span className="min-w-0">
                <span className="font-semibold">
                  {member.isMe ? t('common.youMark', { name: member.name }) : member.name}
                </span>
                <span className="block text-ink-soft text-s">
                  {[
                    becauseInWords(because, member),
                    until === null ? '' : t('compartments.until', { date: dayInWords(until) }),
                    access === 'read' ? t('compartments.readsOnly') : '',
                    member.pending ? t('compartments.notYetHere') : '',
                  ]
                    .filter((part) => part !== '')
                    .join(', ')}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
