import { UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { MemberRow } from './MemberRow.tsx';
import { PendingInvitations } from './PendingInvitations.tsx';

export interface MembersPageProps {
  situation: SituationView;
  /** whether this server can mail links */
  sendsMail: boolean;
  /** something changed: the situation is worth reading again */
  onChanged: () => void;
  /** I left this table */
  onLeft: () => void;
}

/** Who is around this table; for a facilitator, how they came to be and how they leave. */
export function MembersPage({ situation, sendsMail, onChanged, onLeft }: MembersPageProps) {
  const [inviting, setInviting] = useState(false);
  const mayManage = situation.me.role === 'facilitator' && !situation.archived;
  const here = situation.members.filter((member) => !member.pending);
  const invite = (
    <Button variant="primary" icon={<UserPlus aria-hidden="true" />} onPress={() => setInviting(true)}>
      {t('people.inviteVerb')}
    </Button>
  );

  return (
    <div className="grid gap-6">
      {mayManage && here.length > 1 && <div>{invite}</div>}
      <ul className="grid divide-y divide-line rounded-panel border border-line bg-paper-raised">
        {here.map((member) => (
          <MemberRow
            key={member.id}
            situationId={situation.id}
            member={member}
            mayManage={mayManage}
            onChanged={onChanged}
            onLeft={onLeft}
          />
        ))}
      </ul>
      {here.length === 1 && mayManage && (
        <EmptyState icon={<Users aria-hidden="true" />} title={t('people.empty')} action={invite}>
          <p>{t('people.emptyText')}</p>
        </EmptyState>
      )}
      {situation.me.role === 'facilitator' && (
        <PendingInvitations situationId={situation.id} onChanged={onChanged} />
      )}
      {inviting && (
        <InviteDialog
          situation={situation}
          sendsMail={sendsMail}
          onChanged={onChanged}
          onClose={() => setInviting(false)}
        />
      )}
    </div>
  );
}
