import { FileUp } from 'lucide-react';
import { useId } from 'react';
import { t } from '#client/i18n/t.ts';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import { Notice } from '#client/ui/Notice.tsx';
import { takeFocus } from '#client/ui/takeFocus.ts';

/** A file to choose, in our words rather than the browser's; and why the last one wasn't right. */
export function FileField({ trouble, onFile }: { trouble: string | null; onFile: (file: File) => void }) {
  const id = useId();
  return (
    <>
      <p className="text-ink-soft">{t('gedcom.explain')}</p>
      <div className="grid justify-items-start gap-2">
        <label
          className={buttonClasses({
            variant: 'primary',
            className:
              'relative cursor-pointer has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-focus has-[:focus-visible]:outline-offset-2',
          })}
        >
          <FileUp aria-hidden="true" />
          <span>{t('gedcom.file')}</span>
          <input
            ref={takeFocus}
            type="file"
            aria-describedby={`${id}-help`}
            className="absolute inset-0 cursor-pointer opacity-0"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) onFile(file);
            }}
          />
        </label>
        <p id={`${id}-help`} className="text-ink-soft text-s">
          {t('gedcom.staysHere')}
        </p>
      </div>
      {trouble !== null && <Notice tone="refused">{trouble}</Notice>}
    </>
  );
}
