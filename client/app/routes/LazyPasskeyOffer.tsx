import { PasskeyOffer } from '#client/account/index.ts';

/** Fetched after a first way in. */
export default PasskeyOffer;
