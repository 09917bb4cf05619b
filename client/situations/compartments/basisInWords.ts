import { dayInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import type { BasisKind } from '#shared/domain/basisKind.ts';
import type { CompartmentView } from '#shared/protocol/http/views.ts';

const KINDS = [
  'consent',
  'careTeam',
  'childProtectionSharing',
  'socialAction',
  'mdphTeam',
  'courtOrder',
] as const satisfies readonly BasisKind[];

/** « par un accord de la famille, jusqu'au 30 juin 2027 »: what opens a volet to me beside its audience; else nothing. CS7. */
export function basisInWords({ because, until }: Pick<CompartmentView, 'because' | 'until'>): string {
  const kind = KINDS.find((known) => known === because);
  return [
    kind === undefined ? '' : t(`compartments.basis_${kind}`),
    until === null ? '' : t('compartments.until', { date: dayInWords(until) }),
  ]
    .filter((words) => words !== '')
    .join(', ');
}
