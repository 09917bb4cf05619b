import { useQueryClient } from '@tanstack/react-query';
import { navigate } from 'wouter/use-browser-location';
import { explain } from '#client/api/explain.ts';
import { leaveProvider } from '#client/api/leaveProvider.ts';
import { meQuery } from '#client/api/meQuery.ts';
import { signOut } from '#client/api/signOut.ts';
import { activeLanguage, setLanguage } from '#client/i18n/language.ts';
import { toast } from '#client/ui/toast.ts';
import { chooseTheme, rememberedTheme } from '../providers/theme.ts';

/** The way out: here, and at the identity provider one came through. Nothing that was read stays in this tab. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    const theme = rememberedTheme();
    // A provider that doesn't answer must not keep anybody in here.
    const elsewhere = await leaveProvider().then(
      ({ url }) => url,
      () => null,
    );
    try {
      await signOut();
    } catch (error) {
      toast({ text: explain(error), tone: 'refused' });
      return;
    }
    // The server had the browser forget all that this site kept; the colours and the language are the device's.
    chooseTheme(theme);
    await setLanguage(activeLanguage());
    // The documents' code comes only to whoever opened a table.
    const { pageDocuments } = await import('#client/sync/index.ts');
    pageDocuments().closeAll();
    queries.clear();
    queries.setQueryData(meQuery.queryKey, null);
    if (elsewhere === null) navigate('/entrer');
    else window.location.assign(elsewhere);
  };
}
