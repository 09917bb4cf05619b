import { t } from '#client/i18n/t.ts';
import { TextField } from '#client/ui/TextField.tsx';
import type { Child, Couple, Eco, Emotion, Link } from '#shared/board/index.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { LinkFields as Fields } from '../commands/changeLink.ts';
import { ChildFields } from '../notation/ChildFields.tsx';
import { EcoFields } from '../notation/EcoFields.tsx';
import { EmotionFields } from '../notation/EmotionFields.tsx';
import { UnionFields } from '../notation/UnionFields.tsx';
import { yearOf } from './yearOf.ts';

/** What is said about a link: what is typed as text, checked when it is saved, and what is chosen. */
export interface LinkForm
  extends Pick<Couple, 'union' | 'consanguineous' | 'noChildren'>,
    Pick<Child, 'filiation' | 'rank'>,
    Pick<Emotion, 'emotion'>,
    Pick<Eco, 'strength' | 'stress' | 'energy'> {
  label: string;
  order: string;
  date: string;
  since: string;
  until: string;
}

export const NEW_LINK: LinkForm = {
  label: '',
  order: '',
  date: '',
  union: 'married',
  consanguineous: false,
  noChildren: null,
  since: '',
  until: '',
  filiation: 'biological',
  rank: null,
  emotion: 'normal',
  strength: 'moderate',
  stress: false,
  energy: 'none',
};

export function formOf(link: Link): LinkForm {
  switch (link.kind) {
    case 'relation':
      return { ...NEW_LINK, label: link.label, order: String(link.order ?? ''), date: link.date ?? '' };
    case 'couple':
      return {
        ...NEW_LINK,
        union: link.union,
        consanguineous: link.consanguineous === true,
        noChildren: link.noChildren ?? null,
        since: String(link.since ?? ''),
        until: String(link.until ?? ''),
      };
    case 'child':
      return { ...NEW_LINK, filiation: link.filiation, rank: link.rank ?? null };
    case 'emotion':
      return { ...NEW_LINK, label: link.label, emotion: link.emotion };
    case 'eco': {
      const { label, strength, stress, energy } = link;
      return { ...NEW_LINK, label, strength, stress, energy };
    }
    case 'membership':
      return NEW_LINK;
  }
}

function orderOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const order = Number(typed);
  return Number.isInteger(order) && order >= 1 && order <= 9_999 ? order : undefined;
}

/** The fields to write, or null while one of them makes no sense. */
export function fieldsOf(kind: Link['kind'], form: LinkForm): Fields | null {
  const label = form.label.trim();
  switch (kind) {
    case 'relation': {
      const order = orderOf(form.order);
      return order === undefined ? null : { label, order, date: form.date.trim() || null };
    }
    case 'couple': {
      const [since, until] = [yearOf(form.since), yearOf(form.until)];
      if (since === undefined || until === undefined) return null;
      const { union, consanguineous, noChildren } = form;
      return { union, since, until, noChildren, ...(consanguineous === undefined ? {} : { consanguineous }) };
    }
    case 'child':
      return { filiation: form.filiation, rank: form.rank };
    case 'emotion':
      return { emotion: form.emotion, label };
    case 'eco':
      return { strength: form.strength, stress: form.stress, energy: form.energy, label };
    case 'membership':
      return {};
  }
}

export function LinkFields({
  kind,
  form,
  sensitive,
  onChange,
}: {
  kind: Link['kind'];
  form: LinkForm;
  /** whether lines that accuse somebody may be drawn here */
  sensitive: boolean;
  onChange: (form: LinkForm) => void;
}) {
  const set = (more: Partial<LinkForm>) => onChange({ ...form, ...more });
  if (kind === 'relation')
    return (
      <>
        <TextField
          label={t('board.label')}
          description={t('board.labelHint')}
          value={form.label}
          maxLength={LIMITS.labelLength}
          onChange={(label) => set({ label })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('board.order')}
            description={t('board.orderHint')}
            inputMode="numeric"
            value={form.order}
            onChange={(order) => set({ order })}
            {...(orderOf(form.order) === undefined ? { error: t('board.orderWrong') } : {})}
          />
          <TextField
            label={t('board.date')}
            description={t('board.dateHint')}
            value={form.date}
            maxLength={LIMITS.labelLength}
            onChange={(date) => set({ date })}
          />
        </div>
      </>
    );
  if (kind === 'couple')
    return (
      <>
        <UnionFields value={form} onChange={set} sensitive={sensitive} disabled={false} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Year label={t('board.since')} value={form.since} onChange={(since) => set({ since })} />
          <Year label={t('board.until')} value={form.until} onChange={(until) => set({ until })} />
        </div>
      </>
    );
  if (kind === 'child') return <ChildFields value={form} onChange={set} disabled={false} />;
  if (kind === 'emotion' || kind === 'eco')
    return (
      <>
        {kind === 'emotion' ? (
          <EmotionFields value={form} onChange={set} sensitive={sensitive} disabled={false} />
        ) : (
          <EcoFields value={form} onChange={set} disabled={false} />
        )}
        <TextField
          label={t('board.label')}
          value={form.label}
          maxLength={LIMITS.labelLength}
          onChange={(label) => set({ label })}
        />
      </>
    );
  return null;
}

function Year({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const wrong = yearOf(value) === undefined ? { error: t('board.yearWrong') } : {};
  return <TextField label={label} inputMode="numeric" value={value} onChange={onChange} {...wrong} />;
}
