/** The long version: `npm run test:trust`. The short one is a part of `npm test`. */
export const isLong = process.env['MAILLAGE_TRUST'] === 'long';
