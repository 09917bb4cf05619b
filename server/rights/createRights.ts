import type { Logger } from 'pino';
import type { Store } from '../db/connect.ts';
import type { Ledger } from '../ledger/createLedger.ts';
import { createSituationSeal } from '../ledger/situationSeal.ts';
import type { AccessBook } from '../people/accessBook.ts';
import type { Documents } from '../situations/documents.ts';
import type { CopyContext } from './copy/copyContext.ts';
import { type CopyService, createCopyService } from './copy/copyService.ts';
import { toPdf } from './copy/pdf/toPdf.ts';
import { createExportService, type ExportService } from './exportService.ts';
import { remindRequests } from './remindRequests.ts';
import { createRequestService, type RequestService } from './requestService.ts';

export interface Rights {
  copies: CopyService;
  exporting: ExportService;
  requests: RequestService;
  /** Reminds of deadlines that come. Called every hour. */
  remind(): Promise<number>;
}

/** What a person may do about what is held of them. */
export function createRights(deps: {
  store: Store;
  book: AccessBook;
  documents: Documents;
  ledger: Ledger;
  readings: CopyContext['readings'];
  consentsOf: CopyContext['consentsOf'];
  master: Uint8Array;
  sendsMail: boolean;
  log: Logger;
  now: () => number;
}): Rights {
  const requests = createRequestService({ ...deps, seal: createSituationSeal(deps) });
  return {
    requests,
    copies: createCopyService({ ...deps, requestsOf: requests.list, toPdf }),
    exporting: createExportService(deps),
    remind: () => remindRequests(deps),
  };
}
