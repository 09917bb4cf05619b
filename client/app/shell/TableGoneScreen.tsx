import { DoorClosed } from 'lucide-react';
import { t } from '#client/i18n/t.ts';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import { Link } from '../router/Link.tsx';
import { FullScreen } from './FullScreen.tsx';

/** A table that was open a moment ago and is no longer: calm, without a trace of what it was. CS20. */
export function TableGoneScreen() {
  return (
    <FullScreen title={t('consentStatus.goneTitle')} icon={<DoorClosed aria-hidden="true" />}>
      <p>{t('consentStatus.goneText')}</p>
      <Link to="/" className={buttonClasses({ variant: 'primary' })}>
        {t('shell.toSituations')}
      </Link>
    </FullScreen>
  );
}
