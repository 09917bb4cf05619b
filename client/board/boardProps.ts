import type { ReactNode } from 'react';
import type { End } from '#shared/board/index.ts';
import type { CompartmentView, MemberView, SituationView } from '#shared/protocol/http/views.ts';

/** What the table page hands to the map and to the list. */
export interface BoardProps {
  situation: Pick<SituationView, 'id' | 'name' | 'archived'> & Partial<Pick<SituationView, 'sensitiveLines'>>;
  me: MemberView;
  members: readonly MemberView[];
  /** those to lay one over the other: open to me, and shown */
  compartments: readonly CompartmentView[];
  /** where something new goes; null when there is nowhere to write */
  activeCompartmentId: string | null;
  readOnly: boolean;
  /** « toute la table », « Nadia, Karim, Léa » */
  audienceInWords: (compartmentId: string) => string;
  /** « Qui voit cela ? », ready to press */
  whoSees: (compartmentId: string) => ReactNode;
  /** opens the sharing dialog; element ids of one compartment */
  onShare: (request: { from: string; elements: string[] }) => void;
  onOpenOutline?: (() => void) | undefined;
  onOpenCanvas?: (() => void) | undefined;
  /** show and choose this one */
  focus?: End | null | undefined;
  /** a phone */
  compact: boolean;
}
