import { changeSituation } from '#client/api/changeSituation.ts';
import { t } from '#client/i18n/t.ts';
import { NameDialog } from '../NameDialog.tsx';

/** Another name for a situation. */
export function RenameSituationDialog({
  situation,
  onClose,
  onChanged,
}: {
  situation: { id: string; name: string };
  onClose: () => void;
  onChanged: () => void;
}) {
  return (
    <NameDialog
      title={t('table.renameSituation')}
      label={t('situations.name')}
      description={t('situations.nameHelp')}
      name={situation.name}
      onClose={onClose}
      onSave={async (name) => {
        await changeSituation({ situationId: situation.id }, { name });
        onChanged();
      }}
    />
  );
}
