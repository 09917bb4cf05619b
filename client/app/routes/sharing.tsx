import { SharingPage } from '#client/consent/index.ts';
import { t } from '#client/i18n/t.ts';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import { Link } from '../router/Link.tsx';
import { SituationFrame } from '../shell/SituationFrame.tsx';

const PLAIN = buttonClasses({ variant: 'plain' });

export function SharingRoute({ params: { situationId } }: { params: { situationId: string } }) {
  const here = { situationId };
  return (
    <SituationFrame
      situationId={situationId}
      title={({ name, me }) =>
        me.sector === 'family'
          ? t('consentStatus.titleOf', { name })
          : t('consentStatus.titleProOf', { name })
      }
    >
      {(situation) => (
        <SharingPage
          situation={situation}
          links={{
            consent: (consentId, children) => (
              <Link to="/accords/:consentId" params={{ consentId }} className={PLAIN}>
                {children}
              </Link>
            ),
            answer: (consentId, children) => (
              <Link
                to="/accords/:consentId"
                params={{ consentId }}
                className={buttonClasses({ variant: 'primary', wide: true })}
              >
                {children}
              </Link>
            ),
            newConsent: (children) => (
              <Link to="/situations/:situationId/accords/nouveau" params={here} className={PLAIN}>
                {children}
              </Link>
            ),
            rights: (kind, children) => (
              <Link
                to="/situations/:situationId/droits"
                params={here}
                search={kind === null ? '' : `demande=${kind}`}
                className={PLAIN}
              >
                {children}
              </Link>
            ),
            familyFile: (children) => (
              <Link to="/situations/:situationId/fiche-famille" params={here} className={PLAIN}>
                {children}
              </Link>
            ),
            lawBasis: (children) => (
              <Link to="/situations/:situationId/cadres" params={here} className={PLAIN}>
                {children}
              </Link>
            ),
            letter: (children) => (
              <Link to="/situations/:situationId/lettre" params={here} className={PLAIN}>
                {children}
              </Link>
            ),
            charter: (children) => (
              <Link to="/situations/:situationId/regles" params={here} className={PLAIN}>
                {children}
              </Link>
            ),
          }}
        />
      )}
    </SituationFrame>
  );
}
