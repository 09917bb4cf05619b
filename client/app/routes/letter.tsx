import { LetterPage } from '#client/consent/index.ts';
import { t } from '#client/i18n/t.ts';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import { Link } from '../router/Link.tsx';
import { SituationFrame } from '../shell/SituationFrame.tsx';

export function LetterRoute({ params: { situationId } }: { params: { situationId: string } }) {
  return (
    <SituationFrame
      situationId={situationId}
      title={({ name }) => t('consentStatus.letterTitleOf', { name })}
    >
      {(situation) => (
        <LetterPage
          situation={situation}
          toTable={(children) => (
            <Link
              to="/situations/:situationId"
              params={{ situationId }}
              className={buttonClasses({ variant: 'plain' })}
            >
              {children}
            </Link>
          )}
          toPeople={(children) => (
            <Link
              to="/situations/:situationId/participants"
              params={{ situationId }}
              className={buttonClasses({ variant: 'primary' })}
            >
              {children}
            </Link>
          )}
        />
      )}
    </SituationFrame>
  );
}
