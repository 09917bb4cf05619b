export type { BoardProps } from './boardProps.ts';
export { BoardCanvas } from './canvas/BoardCanvas.tsx';
