import { useQuery } from '@tanstack/react-query';
import { LogOut, Settings2, UserRound } from 'lucide-react';
import { meQuery } from '#client/api/meQuery.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import { Link } from '../router/Link.tsx';
import { useSignOut } from './useSignOut.ts';

/** Who is signed in, their preferences, the way out. Plain links: nothing to open. */
export function AccountLinks() {
  const { data: me } = useQuery(meQuery);

  const leave = useSignOut();

  return (
    <nav aria-label={t('shell.account')} className="ml-auto flex items-center gap-1">
      {me && <span className="hidden px-2 text-ink-soft text-s sm:inline">{me.account.name}</span>}
      {me && (
        <Link to="/compte" className={buttonClasses({ variant: 'quiet' })}>
          <UserRound aria-hidden="true" />
          <span className="max-sm:sr-only">{t('shell.myAccount')}</span>
        </Link>
      )}
      <Link to="/preferences" className={buttonClasses({ variant: 'quiet' })}>
        <Settings2 aria-hidden="true" />
        <span className="max-sm:sr-only">{t('shell.preferences')}</span>
      </Link>
      {me && (
        <Button variant="quiet" icon={<LogOut aria-hidden="true" />} onPress={() => void leave()}>
          <span className="max-sm:sr-only">{t('shell.signOut')}</span>
        </Button>
      )}
    </nav>
  );
}
