export { NotesPanel } from './panel/NotesPanel.tsx';
export type { NotesPanelProps } from './panel/notesPanelProps.ts';
