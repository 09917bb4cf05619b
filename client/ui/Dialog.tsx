import { type ReactNode, Suspense } from 'react';
import { lazyPart } from './lazyPart.tsx';

const DialogBody = lazyPart(() => import('./DialogBody.tsx'));

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** alertdialog: a decision that stops everything else */
  role?: 'dialog' | 'alertdialog';
  /** whole: as much of the window as there is, for what is compared */
  wide?: boolean | 'whole';
}

/**
 * Something to settle before going on. Keeps the focus inside, gives it back, closes on Escape; a press beside
 * it closes nothing, for what was written in it would be lost. What draws it is
 * fetched when the first one opens: no page is slower for the dialogs it might show.
 */
export function Dialog(props: DialogProps) {
  return (
    props.isOpen && (
      <Suspense>
        <DialogBody {...props} />
      </Suspense>
    )
  );
}
