import { useQuery } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { explain } from '#client/api/explain.ts';
import { readersQuery } from '#client/api/readersQuery.ts';
import { t } from '#client/i18n/t.ts';
import { Avatar } from '#client/ui/Avatar.tsx';
import { Button } from '#client/ui/Button.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { Popover } from '#client/ui/Popover.tsx';
import type { CompartmentView, MemberView } from '#shared/protocol/http/views.ts';
import { audienceInWords } from './audienceInWords.ts';
import { becauseInWords } from './becauseInWords.ts';

/** « Qui voit cela ? »: a button that says the audience, and behind it the names, each with its reason. */
export function WhoSees({
  compartment,
  members,
}: {
  compartment: CompartmentView;
  members: readonly MemberView[];
}) {
  const words = audienceInWords(compartment, members);
  return (
    <Popover
      label={t('compartments.whoSees')}
      trigger={
        <Button
          variant="plain"
          icon={<Eye aria-hidden="true" />}
          aria-label={t('compartments.whoSeesNow', { audience: words })}
          className="rounded-full! px-3! py-1! font-normal! text-s!"
        >
          {words}
        </Button>
      }
    >
      <h2 className="text-m">{t('compartments.whoSees')}</h2>
      <p className="pb-2 text-ink-soft text-s">
        {t('compartments.inCompartment', { name: compartment.name })}
      </p>
      <Readers compartmentId={compartment.id} members={members} />
    </Popover>
  );
}

function Readers({ compartmentId, members }: { compartmentId: string; members: readonly MemberView[] }) {
  const { data, error } = useQuery(readersQuery(compartmentId));
  if (error) return <Notice tone="refused">{explain(error)}</Notice>;
  if (data === undefined) return <Loading />;
  return (
    <ul className="grid gap-2">
      {data.readers.map(({ memberId, access, because }) => {
        const member = members.find(({ id }) => id === memberId);
        if (member === undefined) return null;
        return (
          <li key={memberId} className="flex items-center gap-3">
            <Avatar name={member.name} sector={member.sector} small />
            <span className="min-w-0">
              <span className="font-semibold">
                {member.isMe ? t('people.youMark', { name: member.name }) : member.name}
              </span>
              <span className="block text-ink-soft text-s">
                {[
                  becauseInWords(because, member),
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
  );
}
