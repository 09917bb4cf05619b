import { changeSituation } from '#client/api/changeSituation.ts';
import { explain } from '#client/api/explain.ts';
import { t } from '#client/i18n/t.ts';
import { NameDialog } from '#client/ui/NameDialog.tsx';

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
      explain={explain}
      onClose={onClose}
      onSave={async (name) => {
        await changeSituation({ situationId: situation.id }, { name });
        onChanged();
      }}
    />
  );
}
