import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import { pageDocuments } from '#client/sync/index.ts';
import { toast } from '#client/ui/toast.ts';
import type { CompartmentView, SituationView } from '#shared/protocol/http/views.ts';
import { accessChanges } from './accessChanges.ts';

const namesOf = (compartments: readonly CompartmentView[]) =>
  listInWords(compartments.map(({ name }) => name));

/** Says, calmly, what opened and what closed while the table is on screen; what closed leaves this page whole. CS20. */
export function useAccessNews({ id, compartments }: SituationView): void {
  const queries = useQueryClient();
  const before = useRef(compartments);
  useEffect(() => {
    const { opened, closed } = accessChanges(before.current, compartments);
    before.current = compartments;
    if (closed.length > 0) {
      pageDocuments().takeBack(
        closed.flatMap(({ board, notes }) => [
          ...(board === null ? [] : [board]),
          ...notes.map(({ document }) => document),
        ]),
      );
      for (const one of closed) queries.removeQueries({ queryKey: ['readers', one.id] });
      queries.removeQueries({ queryKey: ['situation', id, 'viewAs'] });
      queries.removeQueries({ queryKey: ['sharePreview'] });
      toast({
        text: t('table.nowClosed', { count: closed.length, names: namesOf(closed) }),
        stays: true,
      });
    }
    if (opened.length > 0) {
      toast({ text: t('table.nowOpen', { count: opened.length, names: namesOf(opened) }) });
    }
  }, [queries, id, compartments]);
}
