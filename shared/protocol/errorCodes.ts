/**
 * Every code a problem document (RFC 9457) may carry, with its HTTP status. One table for both sides: the client
 * has a sentence for each. `notFound` is also the answer to whoever may not know that a thing exists.
 */
export const ERROR_CODES = {
  badRequest: { status: 400, title: 'The request is not understood' },
  signIn: { status: 401, title: 'Sign in first' },
  badCode: { status: 400, title: 'The code is wrong or too old' },
  badPasskey: { status: 400, title: 'The passkey is not known here, or did not answer this question' },
  badProvider: { status: 400, title: 'The identity provider did not vouch for an account here' },
  stepUp: { status: 403, title: 'Prove again who you are, then repeat' },
  badLink: { status: 400, title: 'The link was already used, or is too old' },
  signInFirst: {
    status: 409,
    title: 'This link is for an account that exists: sign in to it, then open the link again',
  },
  badOrigin: { status: 403, title: 'The request comes from another site' },
  notFound: { status: 404, title: 'Not found' },
  notAllowed: { status: 403, title: 'You may see this, not change it' },
  alreadyMember: { status: 409, title: 'This person is already at the table' },
  lastFacilitator: { status: 409, title: 'A situation keeps at least one facilitator' },
  personElsewhere: {
    status: 409,
    title: 'This person takes part in other situations: they sign in by themselves',
  },
  wouldExposeLinks: { status: 409, title: 'This would show links to people who do not see them today' },
  linkedElsewhere: { status: 409, title: 'Links would be left where they may not be: share their ends too' },
  alreadyExists: { status: 409, title: 'There is one already' },
  gone: { status: 409, title: 'Somebody removed this meanwhile' },
  guardianshipMissing: { status: 409, title: 'The family file says nothing yet: write it first' },
  guardianshipIncomplete: { status: 409, title: 'The family file does not say who can sign this' },
  textChanged: { status: 409, title: 'The text is no longer the one you read: read it again' },
  consentOver: { status: 409, title: 'This consent is over: another one can be prepared' },
  withdrawInstead: { status: 409, title: 'This was accepted: it can be taken back, not answered again' },
  onWhoseWord: { status: 400, title: 'Say on whose word this is taken back' },
  recorderReceives: {
    status: 409,
    title: 'Somebody else must write this down: it would open to you alone',
  },
  badSignature: { status: 400, title: 'The signature does not hold' },
  basisRefused: { status: 409, title: 'The law does not allow this sharing as it is written' },
  eraseUndemanded: {
    status: 409,
    title: 'Others wrote what you do not read here: a holder’s request to erase must be on record',
  },
  holdYours: { status: 409, title: 'Somebody else must lift the hold that you set' },
  legalHold: { status: 409, title: 'A legal hold keeps this from being erased' },
  archived: { status: 409, title: 'Archived: nothing changes any more' },
  importRefused: { status: 409, title: 'What is in this file cannot be put on a map: the issues say why' },
  pictureStays: { status: 409, title: 'A picture stays in its compartment: add it anew in the other' },
  pictureRefused: { status: 409, title: 'This file cannot be put on a map as a picture: the issues say why' },
  tooLarge: { status: 413, title: 'Too large' },
  tooManyPrints: { status: 429, title: 'Many maps printed in a short time: wait some minutes' },
  slowDown: { status: 429, title: 'Too many requests: wait a little' },
  unavailable: { status: 503, title: 'The store does not answer' },
  internal: { status: 500, title: 'Something broke on the server' },
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;
