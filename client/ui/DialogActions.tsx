import type { ReactNode } from 'react';

/** The row of buttons that ends a dialog: stacked under the thumb on a phone, to the right elsewhere. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-col-reverse gap-2 pt-2 sm:flex-row sm:justify-end sm:gap-3">{children}</div>
  );
}
