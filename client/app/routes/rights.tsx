import { useQueryClient } from '@tanstack/react-query';
import { navigate } from 'wouter/use-browser-location';
import { t } from '#client/i18n/t.ts';
import { RightsPage } from '#client/rights/index.ts';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import { rightsKindSchema } from '#shared/domain/rightsRequest.ts';
import { hrefOf } from '../router/hrefOf.ts';
import { Link } from '../router/Link.tsx';
import { SituationFrame } from '../shell/SituationFrame.tsx';

export function RightsRoute({ params: { situationId } }: { params: { situationId: string } }) {
  const queries = useQueryClient();
  const wanted = rightsKindSchema.safeParse(new URLSearchParams(window.location.search).get('demande'));
  return (
    <SituationFrame situationId={situationId} title={({ name }) => t('rights.titleOf', { name })}>
      {(situation) => (
        <RightsPage
          situation={situation}
          wanted={wanted.success ? wanted.data : null}
          stopSharing={
            <Link
              to="/situations/:situationId/partage"
              params={{ situationId }}
              className={buttonClasses({ variant: 'plain' })}
            >
              {t('rights.stopVerb')}
            </Link>
          }
          onGone={() => {
            void queries.invalidateQueries();
            navigate(hrefOf({ to: '/' }));
          }}
        />
      )}
    </SituationFrame>
  );
}
