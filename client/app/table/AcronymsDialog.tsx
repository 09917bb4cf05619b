import { AcronymEditor } from '#client/acronyms/index.ts';
import { t } from '#client/i18n/t.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import type { SituationView } from '#shared/protocol/http/views.ts';

/** The words in capitals that this table uses, explained. */
export default function AcronymsDialog({
  situation,
  onClose,
}: {
  situation: SituationView;
  onClose: () => void;
}) {
  return (
    <Dialog title={t('table.acronyms')} isOpen wide onClose={onClose}>
      <AcronymEditor
        situationId={situation.id}
        canEdit={situation.me.role === 'facilitator' && !situation.archived}
      />
    </Dialog>
  );
}
