import { X } from 'lucide-react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { t } from '#client/i18n/t.ts';
import { classes } from './classes.ts';
import type { DialogProps } from './Dialog.tsx';
import { IconButton } from './IconButton.tsx';

/** The drawn part of `Dialog`: a sheet from below on a phone, a card in the middle elsewhere. */
export default function DialogBody({ title, onClose, children, role = 'dialog', wide = false }: DialogProps) {
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="fixed inset-0 z-40 flex items-end justify-center bg-scrim sm:items-center sm:p-6"
    >
      <Modal
        className={classes(
          'max-h-[92dvh] w-full overflow-y-auto rounded-t-panel border border-line bg-paper-raised text-ink shadow-card sm:rounded-panel',
          wide === 'whole' ? 'sm:max-w-[80rem]' : wide ? 'sm:max-w-3xl' : 'sm:max-w-xl',
        )}
      >
        <AriaDialog role={role} className="grid gap-4 p-5 outline-none">
          <div className="flex items-start justify-between gap-3">
            <Heading slot="title" level={2} className="pt-2 font-bold text-l">
              {title}
            </Heading>
            <IconButton label={t('common.close')} icon={<X aria-hidden="true" />} onPress={onClose} />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
