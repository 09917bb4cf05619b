import { useEffect } from 'react';
import { t } from '#client/i18n/t.ts';

/**
 * What Ctrl+P puts on paper while a table is open: how to get a copy, and nothing of the table. What leaves is asked and
 * written down (RI1), and a browser's own printing can't be asked. The style sheet reads it. [UI15]
 */
export function usePrintHow(): void {
  useEffect(() => {
    document.body.dataset['printHow'] = t('table.printHow');
    return () => {
      delete document.body.dataset['printHow'];
    };
  }, []);
}
