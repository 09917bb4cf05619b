import type { Point } from '../../board/element.ts';
import { relationKind, sideOf } from '../../board/relationKind.ts';
import { ECO_LOOKS } from '../../notation/looks/ecoLooks.ts';
import { EMOTION_LOOKS } from '../../notation/looks/emotionLooks.ts';
import { RELATION_LOOKS } from '../../notation/looks/relationLooks.ts';
import type { ElementDrawing, Ink, LinkLook, PathShape } from '../drawing.ts';
import { drawStrand } from '../strands/drawStrand.ts';
import type { FlowEntry } from '../tableIndex.ts';
import type { Curve } from './curve.ts';
import { drawRelation } from './drawRelation.ts';

export interface Flow {
  look: LinkLook;
  ink: Ink;
  /** a sign stands in the middle: words go beside it */
  marked: boolean;
}

/** What a line that finds its own way looks like; a relation's look is computed from who goes towards whom. BO30, T2-8. */
export function flowOf({ link }: FlowEntry, from: ElementDrawing, to: ElementDrawing): Flow {
  switch (link.kind) {
    case 'relation': {
      // Text has no side and no links (superpose leaves them out): `living` here is never seen.
      const look = relationKind(sideOf(from) ?? 'living', sideOf(to) ?? 'living');
      return { look, ink: RELATION_LOOKS[look].ink, marked: false };
    }
    case 'emotion': {
      const { ink, marks } = EMOTION_LOOKS[link.emotion];
      return { look: `emotion-${link.emotion}`, ink, marked: marks.length > 0 };
    }
    case 'eco': {
      const { ink, marks } = ECO_LOOKS[link.strength];
      return { look: `eco-${link.strength}`, ink, marked: marks.length > 0 };
    }
  }
}

export function drawFlow(
  { link }: FlowEntry,
  flow: Flow,
  curve: Curve,
): { line: PathShape[]; trace: Point[] } {
  switch (link.kind) {
    case 'relation': {
      const { look } = flow;
      return drawRelation(isRelation(look) ? look : 'familyLink', curve);
    }
    case 'emotion':
      return drawStrand(EMOTION_LOOKS[link.emotion], curve);
    case 'eco': {
      const look = ECO_LOOKS[link.strength];
      const { energy, stress } = link;
      const toSystem = energy === 'toSystem' || energy === 'both';
      const toFamily = energy === 'toFamily' || energy === 'both';
      return drawStrand({ ...look, head: toSystem ? 'filled' : null }, curve, {
        startHead: toFamily ? 'filled' : null,
        marks: stress ? [...look.marks, 'hatches'] : look.marks,
      });
    }
  }
}

function isRelation(look: LinkLook): look is keyof typeof RELATION_LOOKS {
  return look in RELATION_LOOKS;
}
