import { SensitiveLinesDialog } from '#client/situations/index.ts';

/** Fetched when somebody asks, not with the table. */
export default SensitiveLinesDialog;
