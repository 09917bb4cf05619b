import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { activeLanguage, subscribeToLanguage } from '#client/i18n/language.ts';
import { queryClient } from './providers/queryClient.ts';
import { router } from './router.tsx';

/** Everything, from the top. Another language draws it all again: `t` then needs no hook anywhere. */
export function App() {
  const language = useSyncExternalStore(subscribeToLanguage, activeLanguage);
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider key={language} router={router} />
    </QueryClientProvider>
  );
}
