import { useContext } from 'react';
import type { Glossary } from '#shared/text/acronyms.ts';
import { GlossaryContext } from './glossaryContext.ts';

/** The default glossary with this situation's own acronyms; the same object until one is added or taken away. */
export function useGlossary(): Glossary {
  return useContext(GlossaryContext);
}
