import { navigate } from 'wouter/use-browser-location';
import { t } from '#client/i18n/t.ts';
import { SituationsPage } from '#client/situations/index.ts';
import { hrefOf } from '../router/hrefOf.ts';
import { Link } from '../router/Link.tsx';
import { Frame } from '../shell/Frame.tsx';
import { SignedIn } from '../shell/SignedIn.tsx';

export function SituationsRoute() {
  return (
    <SignedIn>
      {(me) => (
        <Frame title={t('situations.title')}>
          <SituationsPage
            canCreate={me.canCreateSituations}
            myName={me.account.name}
            linkTo={(situation, children) => (
              <Link
                to="/situations/:situationId"
                params={{ situationId: situation.id }}
                className="after:absolute after:inset-0 after:rounded-panel"
              >
                {children}
              </Link>
            )}
            onCreated={(situationId) =>
              navigate(hrefOf({ to: '/situations/:situationId', params: { situationId } }))
            }
          />
        </Frame>
      )}
    </SignedIn>
  );
}
