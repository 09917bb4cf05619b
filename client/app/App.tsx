import { QueryClientProvider } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { activeLanguage, subscribeToLanguage } from '#client/i18n/language.ts';
import { queryClient } from './providers/queryClient.ts';
import { Root } from './shell/Root.tsx';

/** Everything, from the top. Another language draws it all again: `t` then needs no hook anywhere. */
export function App() {
  const language = useSyncExternalStore(subscribeToLanguage, activeLanguage);
  return (
    <QueryClientProvider client={queryClient}>
      <Root key={language} />
    </QueryClientProvider>
  );
}
