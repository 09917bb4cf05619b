import { StepUpDialog } from '#client/account/index.ts';

/** Fetched when a call asks for it. */
export default StepUpDialog;
