import type { BasisKind } from '../domain/basisKind.ts';
import type { DataCategory } from '../domain/compartment.ts';
import type { Sector } from '../domain/sector.ts';
import type { SharingMode } from './scopeRow.ts';

/** What one row of a record comes to: the `bases` table holds these, the policy reads those of mode `board`. */
export interface BasisRow {
  recordId: string;
  rowId: string;
  kind: BasisKind;
  effect: 'opens' | 'refused' | 'withdrawn' | 'opposed' | 'withheld';
  category: DataCategory;
  /** null: every compartment of the category */
  compartmentId: string | null;
  /** one of these two, never both */
  memberId: string | null;
  sector: Sector | null;
  mode: SharingMode;
  from: number;
  until: number | null;
  /** the place in the ledger of what decided it: among decisions of consents the later wins */
  decidedOrder: number;
}
