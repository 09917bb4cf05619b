import { t } from '#client/i18n/t.ts';
import { term } from '#client/i18n/term.ts';
import { Frame } from '../shell/Frame.tsx';

export function AboutRoute() {
  return (
    <Frame title={t('about.title')}>
      <div className="grid gap-3 [&_h2]:mt-4 [&_h2]:text-l">
        <p>{t('about.what')}</p>
        <h2>{t('about.heart')}</h2>
        <p>{t('about.heartText')}</p>
        <h2>{t('about.method')}</h2>
        <p>{t('about.methodText')}</p>
        <p>{t('about.wordsHere', { map: term('map'), method: term('method') })}</p>
        <h2>{t('about.accessibility')}</h2>
        <p>{t('about.accessibilityText')}</p>
        <h2>{t('about.software')}</h2>
        <p>{t('about.softwareText')}</p>
        <p>{t('about.fonts')}</p>
      </div>
    </Frame>
  );
}
