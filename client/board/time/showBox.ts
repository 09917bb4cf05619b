import type { Box } from '#shared/drawing/drawing.ts';
import { insetsOf } from '../canvas/cover.ts';
import type { Room } from '../canvas/room.ts';
import { stepView } from './stepView.ts';

/** A phone has the buttons of the view at its right edge, screen pixels. */
const BESIDE_BUTTONS = { top: 20, right: 68 };

/** Brings part of the map in sight, beside the bar of time and whatever else covers the map. TM4. */
export function showBox(room: Room, box: Box): void {
  const screen = room.screen.now;
  if (!screen) return;
  const { compact } = room.props.now;
  const insets = { ...insetsOf(room), ...(compact ? BESIDE_BUTTONS : {}) };
  const view = stepView(box, screen.size(), { insets, zoom: screen.view().zoom });
  if (view) screen.setView(view, 'smoothly');
}
