import { store } from '../model/store.ts';

/**
 * Whether only pens draw and fingers have the paper; null until somebody said, or a pen came. Of this device, for as long
 * as the page is open: the browser's storage keeps none of it. BO128.
 */
export const penOnly = store<boolean | null>(null);
