import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeMe } from '#client/api/changeMe.ts';
import { explain } from '#client/api/explain.ts';
import { type Me, meQuery } from '#client/api/meQuery.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { toast } from '#client/ui/toast.ts';

/** What the others read beside what I draw and write. */
export function MyName({ me }: { me: Me }) {
  const [name, setName] = useState(me.account.name);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const queries = useQueryClient();

  const save = async () => {
    if (name.trim() === '') return setRefusal(t('people.nameMissing'));
    setPending(true);
    setRefusal(null);
    try {
      await changeMe({ name: name.trim() });
      await queries.invalidateQueries(meQuery);
      // Every table shows me by this name.
      await queries.invalidateQueries({ queryKey: ['situation'] });
      toast({ text: t('people.nameSaved') });
    } catch (error) {
      setRefusal(explain(error));
    } finally {
      setPending(false);
    }
  };

  return (
    <form
      noValidate
      className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void save();
      }}
    >
      <TextField
        label={t('people.myName')}
        description={t('people.myNameHelp')}
        autoComplete="name"
        maxLength={120}
        value={name}
        error={refusal}
        onChange={setName}
      />
      <Button type="submit" isPending={pending} isDisabled={name.trim() === me.account.name}>
        {t('common.save')}
      </Button>
    </form>
  );
}
