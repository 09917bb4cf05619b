import type { Element, Point } from '../../board/element.ts';
import { type Link, linkSchema } from '../../board/link.ts';
import { superpose } from '../../board/superpose.ts';
import { boxes } from '../boxes.ts';
import { createDrawer } from '../createDrawer.ts';
import type { Box, Drawing, DrawingWords, Notation, Shape } from '../drawing.ts';
import type { LegendKey } from './legendOf.ts';
import { samples } from './samples.ts';

export interface Sample {
  shapes: readonly Shape[];
  box: Box;
}

const known = new Map<string, Sample>();

/** The sign alone, as the view draws it. Samples never change: each is drawn once. */
export function sampleOf(key: LegendKey, notation: Notation): Sample {
  const name = `${notation} ${key}`;
  const sample = known.get(name) ?? drawSample(key, notation);
  known.set(name, sample);
  return sample;
}

const NO_WORDS: DrawingWords = {
  unnamed: { person: '', household: '', structure: '', professional: '', text: '', zone: '', picture: '' },
  age: () => '',
  about: '',
  before: '',
  after: '',
  animal: '',
  overlap: '',
  nights: () => '',
  union: () => '',
};
const WHERE = 'legendlegend';
const ROOM_PX = 8;
/** Signs stand beside their symbol. */
const BESIDE_PX = 24;

function drawSample(key: LegendKey, notation: Notation): Sample {
  const { elements, links } = samples(key);
  const drawing = drawn(elements, links.map(parsed), notation);
  const isLine = links.length > 0;
  const shapes = isLine
    ? drawing.links.flatMap(({ line, label }) => [...line, ...(label?.shapes ?? [])])
    : drawing.elements.flatMap(({ under, shapes: over }) => [...under, ...over]);
  // Brackets stand round the child they are about.
  const given = key === 'child-adoptedOut' ? drawing.elements.slice(1) : [];
  shapes.push(...given.flatMap(({ shapes: over }) => over));
  const points = isLine
    ? [
        ...drawing.links.flatMap(({ trace }) => trace),
        ...given.flatMap(({ box }) => boxes.corners(boxes.grow(box, 6))),
      ]
    : drawing.elements.flatMap(({ body }): readonly Point[] =>
        body.form === 'circle'
          ? boxes.corners(boxes.round(body.centre, body.radius * 2, body.radius * 2))
          : body.points,
      );
  const isBeside = key.startsWith('sign-') || key === 'consultand' || key.startsWith('ground-');
  const room = isLine ? ROOM_PX * 1.75 : isBeside ? BESIDE_PX : ROOM_PX;
  return {
    shapes: shapes.filter((shape) => shape.shape !== 'text' || shape.text !== ''),
    box: boxes.grow(boxes.of(points), room),
  };
}

/** A key of the legend comes from a drawing, and so from a record that its schema knew. */
function parsed(one: object): Link {
  return linkSchema.parse(one);
}

function drawn(elements: Element[], links: Link[], notation: Notation): Drawing {
  const table = superpose(new Map([[WHERE, { elements, links }]]));
  return createDrawer(NO_WORDS, { notation })(table);
}
