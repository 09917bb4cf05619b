import { RenameSituationDialog } from '#client/situations/index.ts';

/** Fetched when somebody renames, not with the table. */
export default RenameSituationDialog;
