import type { End, LinkKind } from '#shared/board/index.ts';
import type { LinkDraft } from '../commands/connect.ts';

/** A link that says nothing yet but whom it joins. */
export function newLink(kind: LinkKind, from: End, to: End): LinkDraft {
  switch (kind) {
    case 'relation':
      return { kind, from, to, label: '', order: null, date: null };
    case 'couple':
      return { kind, a: from, b: to, union: 'married', since: null, until: null };
    case 'child':
      return { kind, parents: [from], child: to, filiation: 'biological' };
    case 'emotion':
      return { kind, from, to, emotion: 'normal', label: '' };
    case 'eco':
      return { kind, from, to, strength: 'moderate', stress: false, energy: 'none', label: '' };
    case 'membership':
      return { kind, member: from, of: to, place: 'inside' };
  }
}
