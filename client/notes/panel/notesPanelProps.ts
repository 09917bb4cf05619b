import type { ReactNode } from 'react';
import type { CompartmentView, MemberView } from '#shared/protocol/http/views.ts';
import type { Glossary } from '#shared/text/acronyms.ts';
import type { MentionTarget } from '../mentions/mentionable.ts';

export interface NotesPanelProps {
  situation: { id: string; name: string; archived: boolean };
  me: MemberView;
  members: readonly MemberView[];
  /** those open to me, with their notes */
  compartments: readonly CompartmentView[];
  /** the one I work in: its notes come first */
  activeCompartmentId: string | null;
  readOnly: boolean;
  /** the acronyms explained in this situation; the network's own when not said */
  glossary: Glossary;
  audienceInWords: (compartmentId: string) => string;
  /** « Qui voit cela ? », ready to be placed */
  whoSees: (compartmentId: string) => ReactNode;
  onShare: (request: { from: string; note: string }) => void;
  onOpenElement: (target: MentionTarget) => void;
  /** the situation must be read again: a note began, changed its title or is gone */
  onNotesChanged: () => void;
  /** a phone: one thing at a time */
  compact: boolean;
}
