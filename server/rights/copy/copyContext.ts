import type { MemberFacts, SituationFacts } from '#shared/policy/index.ts';
import type { ConsentView, LawBasisView } from '#shared/protocol/http/consentViews.ts';
import type { RightsRequestView } from '#shared/protocol/http/rights.ts';
import type { Store } from '../../db/connect.ts';
import type { AccessBook } from '../../people/accessBook.ts';
import type { Documents } from '../../situations/documents.ts';

export interface Known {
  facts: SituationFacts;
  me: MemberFacts;
}

/** What a copy is made from. Other slices answer for what they hold, as they answer the person's own screen. */
export interface CopyContext {
  store: Store;
  book: AccessBook;
  documents: Documents;
  consentsOf(known: Known): Promise<{ consents: ConsentView[]; lawBases: LawBasisView[] }>;
  requestsOf(known: Known): Promise<RightsRequestView[]>;
  readings: {
    opened(opening: {
      situationId: string;
      compartmentId: string;
      document: string;
      accountId: string;
    }): void;
  };
  now: () => number;
}
