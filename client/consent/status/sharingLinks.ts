import type { ReactNode } from 'react';
import type { RightsKind } from '#shared/domain/rightsRequest.ts';

/** The ways from here to other pages: only the composition knows the addresses. */
export interface SharingLinks {
  /** where a consent that waits for me is read and answered: the first thing to do */
  answer: (consentId: string, children: ReactNode) => ReactNode;
  /** where a consent is read */
  consent: (consentId: string, children: ReactNode) => ReactNode;
  /** where a consent is prepared */
  newConsent: (children: ReactNode) => ReactNode;
  /** my requests; with one begun */
  rights: (kind: RightsKind | null, children: ReactNode) => ReactNode;
  /** who decides for the person concerned */
  familyFile: (children: ReactNode) => ReactNode;
  /** where a sharing that the law provides for is noted */
  lawBasis: (children: ReactNode) => ReactNode;
  letter: (children: ReactNode) => ReactNode;
  charter: (children: ReactNode) => ReactNode;
}
