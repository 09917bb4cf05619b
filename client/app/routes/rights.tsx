import { t } from '#client/i18n/t.ts';
import { RightsPage } from '#client/rights/index.ts';
import { rightsKindSchema } from '#shared/domain/rightsRequest.ts';
import { SituationFrame } from '../shell/SituationFrame.tsx';

export function RightsRoute({ params: { situationId } }: { params: { situationId: string } }) {
  const wanted = rightsKindSchema.safeParse(new URLSearchParams(window.location.search).get('demande'));
  return (
    <SituationFrame situationId={situationId} title={({ name }) => t('rights.titleOf', { name })}>
      {(situation) => <RightsPage situation={situation} wanted={wanted.success ? wanted.data : null} />}
    </SituationFrame>
  );
}
