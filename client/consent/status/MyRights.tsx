import { t } from '#client/i18n/t.ts';
import type { SharingLinks } from './sharingLinks.ts';

/** Correction, erasure, my data: to erase stands apart from to stop, and says how it differs. RG5. */
export function MyRights({ links }: { links: SharingLinks }) {
  return (
    <section aria-labelledby="my-rights" className="grid gap-3">
      <h2 id="my-rights" className="text-l">
        {t('consentStatus.mine')}
      </h2>
      <p className="text-ink-soft">{t('consentStatus.mineText')}</p>
      <p className="text-ink-soft">{t('consentStatus.twoVerbs')}</p>
      <div className="grid gap-3 sm:flex sm:flex-wrap">
        {links.rights('rectification', t('consentStatus.askCorrection'))}
        {links.rights('erasure', t('consentStatus.askErasure'))}
        {links.rights(null, t('consentStatus.takeAlong'))}
        {links.charter(t('consentStatus.rules'))}
      </div>
    </section>
  );
}
