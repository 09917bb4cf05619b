import { dateTimeInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { CopyField } from '#client/ui/CopyField.tsx';
import { Notice } from '#client/ui/Notice.tsx';

export interface LinkToGiveProps {
  name: string;
  url: string | null;
  mailed: boolean;
  expiresAt: number;
}

/** A link that opens somebody's place: shown once, to the one who asked for it; or mailed. */
export function LinkToGive({ name, url, mailed, expiresAt }: LinkToGiveProps) {
  const until = dateTimeInWords(expiresAt);
  return (
    <>
      {mailed && <Notice tone="saved">{t('people.linkMailed', { name, until })}</Notice>}
      {url !== null && (
        <>
          <p>{t('people.linkReadyText', { name, until })}</p>
          <CopyField label={t('people.link')} value={url} />
        </>
      )}
    </>
  );
}
