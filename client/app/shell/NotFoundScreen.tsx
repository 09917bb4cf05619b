import { MapPinOff } from 'lucide-react';
import { t } from '#client/i18n/t.ts';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import { Link } from '../router/Link.tsx';
import { FullScreen } from './FullScreen.tsx';

/** The same for what doesn't exist and for what isn't open to the one who asks. */
export function NotFoundScreen() {
  return (
    <FullScreen title={t('shell.notFoundTitle')} icon={<MapPinOff aria-hidden="true" />}>
      <p>{t('errors.notFound')}</p>
      <Link to="/" className={buttonClasses({ variant: 'primary' })}>
        {t('shell.toSituations')}
      </Link>
    </FullScreen>
  );
}
