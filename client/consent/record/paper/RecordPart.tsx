import { ChevronDown } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Notice } from '#client/ui/Notice.tsx';

/** One thing to write down, folded until it is wanted. */
export function RecordPart({
  title,
  text,
  verb,
  open = false,
  check,
  onSave,
  children,
}: {
  title: string;
  text: string;
  verb: string;
  open?: boolean;
  /** what is missing, in words; null: nothing */
  check: () => string | null;
  /** a refusal in words, or null when it is noted */
  onSave: () => Promise<string | null>;
  children: ReactNode;
}) {
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [done, setDone] = useState(false);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    const missing = check();
    setDone(false);
    setRefusal(missing);
    if (missing !== null) return;
    setPending(true);
    try {
      const refused = await onSave();
      setRefusal(refused);
      setDone(refused === null);
    } catch (error) {
      setRefusal(explain(error));
    } finally {
      setPending(false);
    }
  };

  return (
    <details open={open} className="group rounded-panel border border-line bg-paper-raised px-4 py-2">
      <summary className="flex min-h-touch cursor-pointer items-center justify-between gap-2 font-semibold text-l">
        {title}
        <ChevronDown aria-hidden="true" className="size-5 shrink-0 group-open:rotate-180" />
      </summary>
      <form noValidate className="grid gap-4 pb-3" onSubmit={(event) => void save(event)}>
        <p className="text-ink-soft">{text}</p>
        {children}
        {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
        {done && <Notice tone="saved">{t('consentRecord.noted')}</Notice>}
        <div>
          <Button type="submit" variant="primary" isPending={pending}>
            {verb}
          </Button>
        </div>
      </form>
    </details>
  );
}
