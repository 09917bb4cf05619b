import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { situationGlossary } from '#shared/text/acronyms.ts';
import { AcronymLayer } from './AcronymLayer.tsx';
import { acronymsQuery } from './acronymsQuery.ts';
import { GlossaryContext } from './glossaryContext.ts';

/**
 * Put once round the pages of a situation: texts inside know its acronyms, and one explanation at a time shows for
 * anything that carries `data-acronym`. While its own acronyms load, or can't, the default ones are explained.
 */
export function GlossaryProvider({ situationId, children }: { situationId: string; children: ReactNode }) {
  const { data } = useQuery(acronymsQuery(situationId));
  const glossary = useMemo(() => situationGlossary(data?.acronyms ?? []), [data]);
  return (
    <GlossaryContext value={glossary}>
      {children}
      <AcronymLayer />
    </GlossaryContext>
  );
}
