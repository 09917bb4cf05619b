import { useQueryClient } from '@tanstack/react-query';
import { DoorOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { meQuery } from '#client/api/meQuery.ts';
import { t } from '#client/i18n/t.ts';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import { Link } from '../router/Link.tsx';
import { FullScreen } from './FullScreen.tsx';

/** The session ended, here or elsewhere. What was on the screen is gone from it. */
export function SignedOutScreen() {
  const queries = useQueryClient();
  const [kept, setKept] = useState(0);
  useEffect(() => {
    // Only a page that had a table open has anything to keep, and then the code is here already.
    import('#client/sync/index.ts').then(
      ({ pageDocuments }) => setKept(pageDocuments().kept()),
      () => setKept(0),
    );
  }, []);
  useEffect(() => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
  }, [queries]);
  return (
    <FullScreen title={t('shell.signedOutTitle')} icon={<DoorOpen aria-hidden="true" />}>
      <p>{t('shell.signedOutText')}</p>
      {kept > 0 && <p className="font-semibold text-ink">{t('shell.signedOutKept', { count: kept })}</p>}
      <Link
        to="/entrer"
        search={new URLSearchParams({ vers: window.location.pathname }).toString()}
        className={buttonClasses({ variant: 'primary' })}
      >
        {t('shell.signInAgain')}
      </Link>
    </FullScreen>
  );
}
