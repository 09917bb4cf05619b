import { useQuery, useQueryClient } from '@tanstack/react-query';
import { LogOut, Settings2 } from 'lucide-react';
import { navigate } from 'wouter/use-browser-location';
import { explain } from '#client/api/explain.ts';
import { meQuery } from '#client/api/meQuery.ts';
import { signOut } from '#client/api/signOut.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import { toast } from '#client/ui/toast.ts';
import { Link } from '../router/Link.tsx';

/** Who is signed in, their preferences, the way out. Plain links: nothing to open. */
export function AccountLinks() {
  const { data: me } = useQuery(meQuery);
  const queries = useQueryClient();

  const leave = async () => {
    try {
      await signOut();
    } catch (error) {
      toast({ text: explain(error), tone: 'refused' });
      return;
    }
    // Nothing that was read stays in this tab. The documents' code comes only to whoever opened a table.
    const { pageDocuments } = await import('#client/sync/index.ts');
    pageDocuments().closeAll();
    queries.clear();
    queries.setQueryData(meQuery.queryKey, null);
    navigate('/entrer');
  };

  return (
    <nav aria-label={t('shell.account')} className="ml-auto flex items-center gap-1">
      {me && <span className="hidden px-2 text-ink-soft text-s sm:inline">{me.account.name}</span>}
      <Link to="/preferences" className={buttonClasses({ variant: 'quiet' })}>
        <Settings2 aria-hidden="true" />
        <span className="max-sm:sr-only">{t('shell.preferences')}</span>
      </Link>
      {me && (
        <Button variant="quiet" icon={<LogOut aria-hidden="true" />} onPress={leave}>
          <span className="max-sm:sr-only">{t('shell.signOut')}</span>
        </Button>
      )}
    </nav>
  );
}
