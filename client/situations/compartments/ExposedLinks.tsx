import { t } from '#client/i18n/t.ts';
import { Notice } from '#client/ui/Notice.tsx';
import type { CompartmentView } from '#shared/protocol/http/views.ts';

/** What a wider audience would show to people who don't see it today: how many links, and of which volets. */
export function ExposedLinks({
  links,
  compartments,
}: {
  links: readonly { compartment: string; id: string }[];
  compartments: readonly CompartmentView[];
}) {
  const counts = new Map<string, number>();
  for (const { compartment } of links) counts.set(compartment, (counts.get(compartment) ?? 0) + 1);
  return (
    <Notice tone="refused">
      <p>{t('errors.wouldExposeLinks')}</p>
      <ul className="list-inside list-disc">
        {[...counts].map(([id, count]) => (
          <li key={id}>
            {t('compartments.exposedLinks', {
              count,
              name: compartments.find((one) => one.id === id)?.name ?? t('compartments.another'),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
