import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import { Avatar } from '#client/ui/Avatar.tsx';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import type { Audience } from '#shared/domain/audience.ts';
import type { DataCategory } from '#shared/domain/compartment.ts';
import { SECTORS } from '#shared/domain/sector.ts';
import type { MemberView, SituationView } from '#shared/protocol/http/views.ts';
import { readersOfAudience } from './readersOfAudience.ts';

/** Whom a compartment is open to: everybody, or sectors and people; below, in words, who will see it. */
export function AudienceFields({
  situation,
  audience,
  category,
  onChange,
}: {
  situation: Pick<SituationView, 'id' | 'members'>;
  audience: Audience;
  category: DataCategory;
  onChange: (audience: Audience) => void;
}) {
  const readers = readersOfAudience(situation, audience, category);
  const nameOf = (member: MemberView) =>
    member.isMe ? t('common.youMark', { name: member.name }) : member.name;
  return (
    <div className="grid gap-3">
      <RadioGroup
        label={t('compartments.audience')}
        value={audience.everyone ? 'everyone' : 'some'}
        options={[
          {
            value: 'everyone',
            label: t('compartments.audienceEveryone'),
            description: t('compartments.audienceEveryoneHelp'),
          },
          {
            value: 'some',
            label: t('compartments.audienceSome'),
            description: t('compartments.audienceSomeHelp'),
          },
        ]}
        onChange={(chosen) => onChange({ ...audience, everyone: chosen === 'everyone' })}
      />
      {!audience.everyone && (
        <div className="grid gap-4 sm:grid-cols-2">
          <fieldset>
            <legend className="font-semibold">{t('compartments.sectors')}</legend>
            {SECTORS.map((sector) => (
              <Checkbox
                key={sector}
                label={t(`domain.sector_${sector}`)}
                description={listInWords(
                  situation.members.filter((member) => member.sector === sector).map(({ name }) => name),
                )}
                checked={audience.sectors.includes(sector)}
                onChange={(checked) =>
                  onChange({ ...audience, sectors: toggled(audience.sectors, sector, checked) })
                }
              />
            ))}
          </fieldset>
          <fieldset>
            <legend className="font-semibold">{t('compartments.members')}</legend>
            {situation.members.map((member) => {
              const bySector = audience.sectors.includes(member.sector);
              return (
                <Checkbox
                  key={member.id}
                  icon={<Avatar name={member.name} sector={member.sector} small />}
                  label={nameOf(member)}
                  description={
                    bySector
                      ? t('compartments.bySector', { sector: t(`domain.sector_${member.sector}`) })
                      : member.function
                  }
                  checked={bySector || audience.memberIds.includes(member.id)}
                  disabled={bySector}
                  onChange={(checked) =>
                    onChange({ ...audience, memberIds: toggled(audience.memberIds, member.id, checked) })
                  }
                />
              );
            })}
          </fieldset>
        </div>
      )}
      <div aria-live="polite" className="rounded-card bg-paper-sunken px-4 py-3">
        <p className="font-semibold">{t('compartments.willSee', { count: readers.length })}</p>
        <p className="text-ink-soft">
          {readers.length === 0 ? t('compartments.nobodyWillSee') : listInWords(readers.map(nameOf))}
        </p>
        {readers.length > 0 && <p className="text-ink-soft text-s">{t('compartments.seeAll')}</p>}
      </div>
      {!readers.some(({ isMe }) => isMe) && <Notice tone="pending">{t('compartments.notYou')}</Notice>}
    </div>
  );
}

function toggled<T>(list: readonly T[], item: T, on: boolean): T[] {
  const without = list.filter((one) => one !== item);
  return on ? [...without, item] : without;
}
