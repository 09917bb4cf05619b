import { createContext } from 'react';
import type { Glossary } from '#shared/text/glossary.ts';

/** Nothing is known outside a situation, and before its glossary has come. */
export const GlossaryContext = createContext<Glossary>({
  entries: [],
  start: { next: new Map(), entry: null },
});
