import { HandHelping } from 'lucide-react';
import { Suspense } from 'react';
import { lateWords } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import { lazyPart } from '#client/ui/lazyPart.tsx';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { Link } from '../router/Link.tsx';
import { useTableReady } from './useTableReady.ts';

const Waiting = lazyPart(async () => {
  await lateWords();
  return { default: (await import('./SharingWaiting.tsx')).SharingWaiting };
});

/** The way to what is shared; below it, once the table can be used, what waits for somebody. */
export function SharingCorner({ situation }: { situation: SituationView }) {
  const ready = useTableReady();
  return (
    <section className="grid gap-1">
      <Link
        to="/situations/:situationId/partage"
        params={{ situationId: situation.id }}
        className={buttonClasses({ variant: 'quiet', className: 'justify-start! px-3!' })}
      >
        <HandHelping aria-hidden="true" />
        {situation.me.sector === 'family' ? t('table.sharing') : t('table.sharingPro')}
      </Link>
      {ready && (
        <Suspense>
          <Waiting situation={situation} />
        </Suspense>
      )}
    </section>
  );
}
