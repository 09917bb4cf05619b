import type { SituationView } from '#shared/protocol/http/views.ts';
import { FamilySharing } from './FamilySharing.tsx';
import { ProSharing } from './ProSharing.tsx';
import type { SharingLinks } from './sharingLinks.ts';

/** What is shared: for the family, to see and to stop; for the others, what it rests on and what is missing. */
export function SharingPage({ situation, links }: { situation: SituationView; links: SharingLinks }) {
  return situation.me.sector === 'family' ? (
    <FamilySharing situation={situation} links={links} />
  ) : (
    <ProSharing situation={situation} links={links} />
  );
}
