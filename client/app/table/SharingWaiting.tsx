import { WaitingAtTable } from '#client/consent/index.ts';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { Link } from '../router/Link.tsx';

/** What waits, beside the volets: for the family an answer, for the others what is missing to share further. */
export function SharingWaiting({ situation }: { situation: SituationView }) {
  return (
    <WaitingAtTable
      situation={situation}
      linkTo={(consentId, children) => (
        <Link
          to="/accords/:consentId"
          params={{ consentId }}
          className={buttonClasses({ variant: 'plain', className: 'px-3!' })}
        >
          {children}
        </Link>
      )}
    />
  );
}
