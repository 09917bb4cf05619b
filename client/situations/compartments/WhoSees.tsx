import { Eye } from 'lucide-react';
import { Suspense } from 'react';
import { lateWords } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { lazyPart } from '#client/ui/lazyPart.tsx';
import { Popover } from '#client/ui/Popover.tsx';
import type { CompartmentView, MemberView } from '#shared/protocol/http/views.ts';
import { audienceInWords } from './audienceInWords.ts';

const Readers = lazyPart(async () => {
  await lateWords();
  return { default: (await import('./Readers.tsx')).Readers };
});

/** « Qui voit cela ? »: a button that says the audience, and behind it the names, each with its reason. */
export function WhoSees({
  compartment,
  members,
}: {
  compartment: CompartmentView;
  members: readonly MemberView[];
}) {
  const words = audienceInWords(compartment, members);
  return (
    <Popover
      label={t('compartments.whoSees')}
      trigger={
        <Button
          variant="plain"
          icon={<Eye aria-hidden="true" />}
          aria-label={t('compartments.whoSeesNow', { audience: words })}
          className="rounded-full! px-3! py-1! font-normal! text-s!"
        >
          {words}
        </Button>
      }
    >
      <h2 className="text-m">{t('compartments.whoSees')}</h2>
      <p className="pb-2 text-ink-soft text-s">
        {t('compartments.inCompartment', { name: compartment.name })}
      </p>
      <Suspense fallback={<Loading />}>
        <Readers compartment={compartment} members={members} />
      </Suspense>
    </Popover>
  );
}
