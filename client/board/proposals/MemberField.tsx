import { t } from '#client/i18n/t.ts';
import { Select } from '#client/ui/Select.tsx';
import type { MemberView } from '#shared/protocol/http/views.ts';
import type { BoardProps } from '../boardProps.ts';

const NOBODY = '';

/** Which member a person of the map is: a facilitator says so of anybody, others of themselves. BD46. */
export function MemberField({
  value,
  board: { me, members },
  onChange,
  disabled,
}: {
  value: string | null;
  board: Pick<BoardProps, 'me' | 'members'>;
  onChange: (memberId: string | null) => void;
  disabled: boolean;
}) {
  const facilitates = me.role === 'facilitator';
  const mine = value === null || value === me.id;
  const offered: readonly MemberView[] = facilitates
    ? members
    : members.filter(({ id }) => id === me.id || id === value);
  return (
    <Select
      label={t('saying.memberTie')}
      description={t(facilitates || !mine ? 'saying.memberTieHint' : 'saying.memberTieTheirs')}
      value={value ?? NOBODY}
      onChange={(id) => onChange(id === NOBODY ? null : id)}
      disabled={disabled || !(facilitates || mine)}
      options={[
        { value: NOBODY, label: t('saying.memberTieNobody') },
        ...offered.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
