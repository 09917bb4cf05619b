import { navigate } from 'wouter/use-browser-location';
import { CharterPage } from '#client/charter/index.ts';
import { t } from '#client/i18n/t.ts';
import { hrefOf } from '../router/hrefOf.ts';
import { SituationFrame } from '../shell/SituationFrame.tsx';

export function CharterRoute({ params: { situationId } }: { params: { situationId: string } }) {
  return (
    <SituationFrame situationId={situationId} title={({ name }) => t('charter.titleOf', { name })}>
      {(situation) => (
        <CharterPage
          situation={situation}
          onAccepted={() => navigate(hrefOf({ to: '/situations/:situationId', params: { situationId } }))}
          onNotNow={() => navigate('/')}
        />
      )}
    </SituationFrame>
  );
}
