import type { ReactNode } from 'react';
import { WhoSees } from '#client/situations/index.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';

/** « Qui voit cela ? » for the features that know compartments by id only. */
export function whoSeesOf(situation: SituationView): (compartmentId: string) => ReactNode {
  return (compartmentId) => {
    const compartment = situation.compartments.find(({ id }) => id === compartmentId);
    return compartment === undefined ? null : (
      <WhoSees compartment={compartment} members={situation.members} />
    );
  };
}
