import { ShareDialog } from '#client/situations/index.ts';

/** Fetched when somebody shares, not with the table. */
export default ShareDialog;
