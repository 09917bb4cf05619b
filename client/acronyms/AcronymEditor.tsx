import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { createAcronym } from '#client/api/createAcronym.ts';
import { explain } from '#client/api/explain.ts';
import { removeAcronym } from '#client/api/removeAcronym.ts';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { Button } from '#client/ui/Button.tsx';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { AcronymView } from '#shared/protocol/http/acronyms.ts';
import { ownAcronymSchema } from '#shared/text/ownAcronym.ts';
import { acronymsQuery } from './acronymsQuery.ts';
import { GlossaryList } from './GlossaryList.tsx';

/** The situation's own acronyms, for its facilitators to add and take away; the others read them. */
export function AcronymEditor({ situationId, canEdit }: { situationId: string; canEdit: boolean }) {
  const { data, error, isPending } = useQuery(acronymsQuery(situationId));
  const own = data?.acronyms ?? [];
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="grid gap-5">
      <div className="grid gap-1">
        <h3 id={heading} className="text-l">
          {t('acronyms.ownTitle')}
        </h3>
        <p className="text-ink-soft">{t('acronyms.ownHelp')}</p>
      </div>
      {error && <Notice tone="refused">{explain(error)}</Notice>}
      {own.length === 0 && !isPending && !error && <p>{t('acronyms.ownEmpty')}</p>}
      {own.length > 0 && <OwnAcronyms situationId={situationId} own={own} canEdit={canEdit} />}
      {canEdit && <AddAcronym situationId={situationId} />}
      <GlossaryList />
    </section>
  );
}

function OwnAcronyms({
  situationId,
  own,
  canEdit,
}: {
  situationId: string;
  own: readonly AcronymView[];
  canEdit: boolean;
}) {
  const queries = useQueryClient();
  const [asked, setAsked] = useState<AcronymView | null>(null);
  const remove = async (gone: AcronymView) => {
    try {
      await removeAcronym({ acronymId: gone.id });
      announce(t('acronyms.removed', { acronym: gone.acronym }));
    } finally {
      await queries.invalidateQueries({ queryKey: acronymsQuery(situationId).queryKey });
    }
  };
  return (
    <>
      <ul className="grid gap-2">
        {own.map((line) => (
          <li
            key={line.id}
            className="flex items-center gap-3 rounded-card border border-line bg-paper-raised px-3 py-2"
          >
            <span className="grow" lang="fr">
              <strong>{line.acronym}</strong> {line.meaning}
            </span>
            {canEdit && (
              <IconButton
                label={t('acronyms.remove', { acronym: line.acronym })}
                icon={<Trash2 aria-hidden="true" />}
                onPress={() => setAsked(line)}
              />
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <ConfirmDialog
          title={t('acronyms.removeTitle', { acronym: asked.acronym })}
          confirmLabel={t('acronyms.removeConfirm')}
          tone="danger"
          isOpen
          onClose={() => setAsked(null)}
          onConfirm={() => remove(asked)}
          explain={explain}
        >
          <p>{t('acronyms.removeText', { meaning: asked.meaning })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function AddAcronym({ situationId }: { situationId: string }) {
  const queries = useQueryClient();
  const [acronym, setAcronym] = useState('');
  const [meaning, setMeaning] = useState('');
  const [tried, setTried] = useState(false);
  const parsed = ownAcronymSchema.safeParse({ acronym, meaning });
  const wrong = new Set(parsed.error?.issues.map((issue) => issue.path[0]) ?? []);
  const addition = useMutation({
    mutationFn: (given: { acronym: string; meaning: string }) => createAcronym({ situationId }, given),
    onSuccess: (added) => {
      announce(t('acronyms.added', { acronym: added.acronym }));
      setAcronym('');
      setMeaning('');
      setTried(false);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: acronymsQuery(situationId).queryKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (parsed.success && !addition.isPending) addition.mutate(parsed.data);
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-3 rounded-panel bg-paper-sunken p-4">
      <h4 className="font-semibold">{t('acronyms.addTitle')}</h4>
      <TextField
        label={t('acronyms.acronym')}
        description={t('acronyms.acronymHelp')}
        value={acronym}
        onChange={setAcronym}
        maxLength={20}
        autoComplete="off"
        error={tried && wrong.has('acronym') ? t('acronyms.acronymError') : null}
      />
      <TextField
        label={t('acronyms.meaning')}
        value={meaning}
        onChange={setMeaning}
        maxLength={200}
        autoComplete="off"
        error={tried && wrong.has('meaning') ? t('acronyms.meaningError') : null}
      />
      {addition.error && <Notice tone="refused">{explain(addition.error)}</Notice>}
      <div>
        <Button
          type="submit"
          variant="primary"
          icon={<Plus aria-hidden="true" />}
          isPending={addition.isPending}
        >
          {t('acronyms.add')}
        </Button>
      </div>
    </form>
  );
}
