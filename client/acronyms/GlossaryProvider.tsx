import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { acronymsQuery } from './acronymsQuery.ts';
import { GlossaryContext } from './glossaryContext.ts';

type Explanations = typeof import('./explanations.ts');

/**
 * Put once round the pages of a situation: texts inside know its acronyms, and one explanation at a time shows for
 * anything that carries `data-acronym`. While its own acronyms load, or can't, the default ones are explained.
 */
export function GlossaryProvider({
  situationId,
  ready,
  children,
}: {
  situationId: string;
  /** what is explained can be seen: the explanations may come */
  ready: boolean;
  children: ReactNode;
}) {
  const { data } = useQuery(acronymsQuery(situationId));
  const nothing = useContext(GlossaryContext);
  const explanations = useExplanations(ready);
  const glossary = useMemo(
    () => explanations?.situationGlossary(data?.acronyms ?? []) ?? nothing,
    [explanations, data, nothing],
  );
  return (
    <GlossaryContext value={glossary}>
      {children}
      {explanations && <explanations.AcronymLayer />}
    </GlossaryContext>
  );
}

/** A table whose acronyms can't be fetched is a table all the same: they are asked for again when it is opened next. */
function useExplanations(ready: boolean): Explanations | null {
  const [explanations, setExplanations] = useState<Explanations | null>(null);
  useEffect(() => {
    if (!ready || explanations) return;
    let wanted = true;
    import('./explanations.ts').then(
      (fetched) => wanted && setExplanations(fetched),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [ready, explanations]);
  return explanations;
}
