import type { Point } from '../board/element.ts';
import type { EmotionName } from '../board/emotion.ts';
import type { Child, Eco } from '../board/link.ts';
import type { Age } from '../domain/ageOn.ts';
import type { Union } from './union.ts';

/** A colour by its token's name (client/styles): the page says `var(--live)`, an export writes the value down. */
export type Ink =
  | 'live'
  | 'work'
  | 'link-living'
  | 'link-intervention'
  | 'link-activation'
  | 'link-cooperation'
  | 'ink'
  | 'ink-soft'
  | 'ink-faint'
  | 'paper'
  | 'paper-raised'
  | 'household'
  | 'line-strong'
  | `tint-${Tint}`
  | `wash-${Tint}`;

/** What a hand chose for its ink or its zone. */
export type Tint = 0 | 1 | 2 | 3 | 4 | 5;

/** Left, top, width, height on the board, in board pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PathShape {
  shape: 'path';
  /** an SVG path in board pixels */
  d: string;
  stroke: Ink | null;
  fill: Ink | null;
  /** stroke width, board pixels */
  width: number;
  dash: readonly number[] | null;
  /** of the whole shape, 0 to 1; opaque where it is left out */
  opacity?: number;
}

export interface TextShape {
  shape: 'text';
  /** where the baseline starts, or its middle */
  at: Point;
  text: string;
  /** font size, board pixels */
  size: number;
  weight: 400 | 600;
  ink: Ink;
  anchor: 'start' | 'middle';
}

/** A picture of a compartment, fetched by whoever draws: what is under it stands in for it until then. */
export interface ImageShape {
  shape: 'image';
  box: Box;
  compartment: string;
  picture: string;
}

export type Shape = PathShape | TextShape | ImageShape;

/** The outline a link stops at. */
export type Body =
  | { form: 'circle'; centre: Point; radius: number }
  | { form: 'polygon'; points: readonly Point[] };

export interface ElementDrawing {
  /** `compartment/id`, as `endKey` makes it */
  key: string;
  compartment: string;
  id: string;
  kind: 'person' | 'household' | 'structure' | 'professional' | 'text' | 'zone' | 'picture';
  /** where the centre is drawn: not always the element's own `at` (a professional inside a structure has a place there) */
  at: Point;
  /** everything of it, name included */
  box: Box;
  body: Body;
  /** where a line from above ends, when that isn't where the body begins (dates stand above a symbol) */
  top?: number;
  /** the box of the name, which links go round; null when it is inside the body */
  nameBox: Box | null;
  /** the structure it is drawn inside, by key */
  inside: string | null;
  /** the household's enclosure, painted under the links; empty for the rest */
  under: readonly Shape[];
  /** painted over the links, in order */
  shapes: readonly Shape[];
}

/** What a link looks like: the four directed kinds of the sociogénogramme, and the genogram's own. */
export type LinkLook =
  | 'familyLink'
  | 'intervention'
  | 'activation'
  | 'cooperation'
  | `union-${Union}`
  | `child-${Child['filiation']}`
  | `emotion-${EmotionName}`
  | `eco-${Eco['strength']}`
  | 'beside';

export interface LinkDrawing {
  key: string;
  compartment: string;
  id: string;
  look: LinkLook;
  ink: Ink;
  /** keys of the elements it joins */
  ends: readonly string[];
  /** the line as points, for finding it under a finger and for keeping labels off it */
  trace: readonly Point[];
  box: Box;
  line: readonly Shape[];
  /** between two colleagues in one building: painted over it, not under */
  above: boolean;
  /** the pill with its words and number, painted over every line */
  label: { box: Box; shapes: readonly Shape[] } | null;
}

/** All that is seen, as data: the canvas, the SVG export and the legend read the same. */
export interface Drawing {
  box: Box;
  /** in the order they are painted, households first */
  elements: readonly ElementDrawing[];
  links: readonly LinkDrawing[];
  /** the looks and kinds that are present, for a legend that lists nothing else */
  looks: ReadonlySet<LinkLook>;
  elementAt: ReadonlyMap<string, ElementDrawing>;
  /** strokes of pens, in a drawing made for a file; the canvas paints its own (client/board/ink) */
  ink?: { under: readonly Shape[]; over: readonly Shape[] };
}

/** Two drawn views of one model. */
export type Notation = 'sociogram' | 'genogram';

/** What every element is drawn with. */
export interface Hand {
  words: DrawingWords;
  notation: Notation;
  /** the day on which ages are counted, `YYYY-MM-DD`; null writes years of birth instead */
  on: string | null;
}

/** The few words a drawing needs, in the reader's language: shared/notation/words/drawingWordsOf.ts. */
export interface DrawingWords {
  unnamed: Record<
    'person' | 'household' | 'structure' | 'professional' | 'text' | 'zone' | 'picture',
    string
  >;
  /** « 9 ans », « 14 mois », « 41–42 ans » from a year alone, « env. 9 ans »; the dead's without its unit, « 72–73 » */
  age(age: Age, of: 'living' | 'dead'): string;
  /** « v. », before a year that nobody is sure of; « av. », « ap. » before one that it was earlier or later than */
  about: string;
  before: string;
  after: string;
  /** under an animal's name, so that its diamond isn't taken for somebody unknown */
  animal: string;
  /** « champ de recouvrement » */
  overlap: string;
  /** a share of the nights, %, as families say it: « un week-end sur deux », « 3 nuits sur 7 » */
  nights(share: number): string;
  /** « m. 1970 », « PACS 2005 », « sép. 2019 », « div. 1990 » ; empty for none */
  union(union: Union, since: number | null, until: number | null): string;
}
