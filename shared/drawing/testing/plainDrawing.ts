import type { Drawing, ElementDrawing, LinkDrawing, Shape } from '../drawing.ts';
import type { LegendEntry } from '../legend/legendOf.ts';

const box = (x: number, y: number) => ({ x, y, width: 100, height: 80 });
const outline = (x: number, y: number): Shape => ({
  shape: 'path',
  d: `M${x} ${y}h100v80h-100Z`,
  stroke: 'live',
  fill: 'paper-raised',
  width: 2.4,
  dash: null,
});
const label = (x: number, y: number, text: string): Shape => ({
  shape: 'text',
  at: [x, y],
  text,
  size: 15,
  weight: 600,
  ink: 'ink',
  anchor: 'middle',
});

function elementAt(id: string, [x, y]: [number, number], more: Partial<ElementDrawing> = {}): ElementDrawing {
  return {
    key: `common/${id}`,
    compartment: 'common',
    id,
    kind: 'person',
    at: [x + 50, y + 40],
    box: box(x, y),
    body: { form: 'circle', centre: [x + 50, y + 40], radius: 24 },
    nameBox: null,
    inside: null,
    under: [],
    shapes: [outline(x, y), label(x + 50, y + 45, id)],
    ...more,
  };
}

const line: Shape = {
  shape: 'path',
  d: 'M100 40h200',
  stroke: 'link-activation',
  fill: null,
  width: 2.2,
  dash: [12, 6],
};

/** A drawing made by hand, which the golden file paints: how the canvas routes and places is tested elsewhere. */
export function plainDrawing(): Drawing {
  const elements = [
    elementAt('Foyer', [-20, -20], {
      kind: 'household',
      under: [{ ...outline(-20, -20), fill: 'household', dash: [6, 5] } as Shape],
      shapes: [],
    }),
    elementAt('Léa & <Tom>', [0, 0]),
    elementAt('CMPP', [300, 0], { kind: 'structure' }),
  ];
  const link: LinkDrawing = {
    key: 'common/lien',
    compartment: 'common',
    id: 'lien',
    look: 'activation',
    ink: 'link-activation',
    ends: ['common/Léa & <Tom>', 'common/CMPP'],
    trace: [
      [100, 40],
      [300, 40],
    ],
    box: { x: 100, y: 30, width: 200, height: 20 },
    above: false,
    line: [line],
    label: {
      box: { x: 170, y: 30, width: 60, height: 20 },
      shapes: [outline(170, 30), label(200, 44, 'demande')],
    },
  };
  return {
    box: { x: -20, y: -20, width: 420, height: 120 },
    elements,
    links: [link],
    looks: new Set(['activation']),
    elementAt: new Map(elements.map((element) => [element.key, element])),
  };
}

export function plainLegend(): LegendEntry[] {
  return [
    { key: 'symbol-circle', shapes: [outline(0, 0)], box: box(0, 0) },
    { key: 'activation', shapes: [line], box: { x: 90, y: 30, width: 220, height: 20 } },
  ];
}
