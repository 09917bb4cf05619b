import { UserPlus, UsersRound } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { t } from '#client/i18n/t.ts';
import { useOpenDocuments, useOthers } from '#client/sync/index.ts';
import { Avatar } from '#client/ui/Avatar.tsx';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import type { CompartmentView, SituationView } from '#shared/protocol/http/views.ts';
import { Link } from '../router/Link.tsx';

/** Who is at this table, and who has it open at this moment: those in the same documents as me, no others. */
export function PeopleAround({
  situation,
  compartments,
  onNewcomer,
}: {
  situation: SituationView;
  compartments: readonly CompartmentView[];
  /** somebody is here whom this page doesn't know yet: an invitation was just opened */
  onNewcomer: () => void;
}) {
  const here = useMembersHere(compartments);
  const newcomers = [...here].filter(
    (id) => !situation.members.some((member) => member.id === id && !member.pending),
  ).length;
  useEffect(() => {
    if (newcomers > 0) onNewcomer();
  }, [newcomers, onNewcomer]);
  const mayInvite = situation.me.role === 'facilitator' && !situation.archived;
  const members = situation.members
    .filter(({ pending }) => !pending)
    .map((member) => ({ member, present: member.isMe || here.has(member.id) }))
    .sort((a, b) => Number(b.present) - Number(a.present));
  return (
    <section aria-labelledby="around" className="grid gap-1">
      <h2 id="around" className="px-3 font-semibold text-ink-soft text-s">
        {t('table.peopleTitle')}
      </h2>
      <ul className="grid">
        {members.map(({ member, present }) => (
          <li key={member.id} className="flex items-center gap-3 px-3 py-1.5">
            <Avatar name={member.name} sector={member.sector} faint={!present} />
            <div className="min-w-0">
              <p className="truncate font-semibold leading-tight">
                {member.isMe ? t('common.youMark', { name: member.name }) : member.name}
              </p>
              <p className="text-ink-soft text-s leading-snug">
                {[
                  member.function || member.organization || t(`domain.sector_${member.sector}`),
                  present ? t('table.here') : '',
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Link
        to="/situations/:situationId/participants"
        params={{ situationId: situation.id }}
        className={buttonClasses({ variant: 'quiet', className: 'justify-start! px-3!' })}
      >
        {mayInvite ? <UserPlus aria-hidden="true" /> : <UsersRound aria-hidden="true" />}
        {mayInvite ? t('table.inviteAndManage') : t('table.seePeople')}
      </Link>
    </section>
  );
}

function useMembersHere(compartments: readonly CompartmentView[]): ReadonlySet<string> {
  const wanted = useMemo(
    () =>
      compartments.flatMap(({ board, access }) =>
        board === null ? [] : [{ name: board, readOnly: access !== 'write' }],
      ),
    [compartments],
  );
  const documents = useOpenDocuments(wanted);
  const list = useMemo(() => [...documents.values()], [documents]);
  const others = useOthers(list);
  return new Set(others.flatMap((one) => one.others.map(({ person }) => person.memberId)));
}
