import type { ReactNode } from 'react';

/**
 * The row of buttons that ends a dialog: stacked under the thumb on a phone, to the right elsewhere; in sight
 * however long what stands above.
 */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-0 -mx-5 -mb-5 flex flex-col-reverse gap-2 border-line border-t bg-paper-raised px-5 py-4 sm:flex-row sm:justify-end sm:gap-3">
      {children}
    </div>
  );
}
