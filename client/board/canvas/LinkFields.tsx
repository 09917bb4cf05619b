import { t } from '#client/i18n/t.ts';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { FILIATIONS, type Link, UNIONS } from '#shared/board/index.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { sentenceCase } from '#shared/text/sentenceCase.ts';
import type { LinkFields as Fields } from '../commands/changeLink.ts';
import { yearOf } from './yearOf.ts';

/** What is typed about a link, as text: checked when it is saved. */
export interface LinkForm {
  label: string;
  order: string;
  date: string;
  union: Extract<Link, { kind: 'couple' }>['union'];
  since: string;
  until: string;
  filiation: Extract<Link, { kind: 'child' }>['filiation'];
}

export const NEW_LINK: LinkForm = {
  label: '',
  order: '',
  date: '',
  union: 'married',
  since: '',
  until: '',
  filiation: 'biological',
};

export function formOf(link: Link): LinkForm {
  switch (link.kind) {
    case 'relation':
      return { ...NEW_LINK, label: link.label, order: String(link.order ?? ''), date: link.date ?? '' };
    case 'couple':
      return {
        ...NEW_LINK,
        union: link.union,
        since: String(link.since ?? ''),
        until: String(link.until ?? ''),
      };
    case 'child':
      return { ...NEW_LINK, filiation: link.filiation };
    case 'emotion':
    case 'eco':
      return { ...NEW_LINK, label: link.label };
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
  if (kind === 'relation') {
    const order = orderOf(form.order);
    if (order === undefined) return null;
    return { label: form.label.trim(), order, date: form.date.trim() || null };
  }
  if (kind === 'couple') {
    const [since, until] = [yearOf(form.since), yearOf(form.until)];
    return since === undefined || until === undefined ? null : { union: form.union, since, until };
  }
  return kind === 'child' ? { filiation: form.filiation } : {};
}

export function LinkFields({
  kind,
  form,
  onChange,
}: {
  kind: Link['kind'];
  form: LinkForm;
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
        <Select
          label={t('board.union')}
          value={form.union}
          options={UNIONS.map((value) => ({ value, label: unionInWords(value) }))}
          onChange={(union) => set({ union })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Year label={t('board.since')} value={form.since} onChange={(since) => set({ since })} />
          <Year label={t('board.until')} value={form.until} onChange={(until) => set({ until })} />
        </div>
      </>
    );
  if (kind === 'child')
    return (
      <Select
        label={t('board.filiation')}
        value={form.filiation}
        options={FILIATIONS.map((value) => ({ value, label: filiationInWords(value) }))}
        onChange={(filiation) => set({ filiation })}
      />
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

function unionInWords(union: LinkForm['union']): string {
  return sentenceCase(t(`notation.union-${union}`));
}

function filiationInWords(filiation: LinkForm['filiation']): string {
  return sentenceCase(t(`notation.child-${filiation}`));
}
