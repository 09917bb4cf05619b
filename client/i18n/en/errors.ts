/** A sentence for each code of shared/protocol/errorCodes.ts: what happened, what to do. */
export const errors = {
  offline: 'The server does not answer. Check your connection, then try again.',
  badRequest: 'The request was not understood. Check what you wrote, then try again.',
  signIn: 'You are no longer signed in. Sign in to go on.',
  badCode: 'This is not the right code, or it is too old. Check it or ask for another.',
  badPasskey: 'This passkey isn’t known here, or didn’t answer. Try again, or come in another way.',
  badProvider:
    'This identity isn’t linked to an account here. Come in with your invitation or a code, then link it in “My account”.',
  stepUp: 'For this, show again that it is you.',
  badLink: 'This link was already used, or is too old. Ask the person who gave it to you for another.',
  signInFirst:
    'This link is for an account that already exists. Sign in to that account, then open the link again.',
  badOrigin: 'This request comes from another site. Open Maillage at its usual address.',
  notFound: 'This does not exist, or is not open to you.',
  notAllowed: 'You may see this, but not change it. Speak to the person who facilitates.',
  alreadyMember: 'This person is already around the table.',
  lastFacilitator: 'There must be at least one facilitator. Give somebody else this role first.',
  personElsewhere:
    'This person also takes part in other situations: they sign in by themselves, with their address.',
  eraseUndemanded:
    'Others wrote here what you don’t read. To erase it, a request by somebody who holds parental authority, or by the person concerned, must be written on the page “My rights”.',
  holdYours: 'You set this hold. Another facilitator lifts it, or whoever keeps this server.',
  legalHold: 'An authority asked for this situation to be kept. Nothing can be erased for now.',
  wouldExposeLinks: 'This would show links to people who do not see them today.',
  linkedElsewhere: 'Links would be left where they must not be. Share the elements they join as well.',
  alreadyExists: 'There is one already.',
  gone: 'Somebody removed it meanwhile.',
  guardianshipMissing:
    'Nobody has said yet who decides for the person concerned. Fill in the family file first.',
  guardianshipIncomplete: 'The family file does not say who can sign this. Complete it, then start again.',
  textChanged: 'The text has changed since you read it. Read it again, then answer.',
  consentOver: 'This agreement is over. Another one can be prepared.',
  withdrawInstead: 'You had said yes. To take it back, use “Stop sharing”.',
  onWhoseWord: 'Say who asked you to.',
  recorderReceives: 'What you are writing down would open to you alone. Ask somebody else to write it down.',
  badSignature: 'The signature could not be checked. Please sign again.',
  basisRefused: 'The law does not allow this sharing as it is written.',
  archived: 'This is archived: nothing changes here any more.',
  importRefused: 'This file can’t be put on the map.',
  pictureStays: 'A picture stays in its section. Share the rest without it, then add it anew in the other.',
  pictureRefused: 'This picture can’t be taken. Choose a JPEG, PNG or WebP photograph.',
  tooLarge: 'This is too large to be sent.',
  tooManyPrints:
    'You asked for many maps on paper in a short time, and each keeps the server busy. Wait ten minutes, then try again. Until then, a picture (SVG or PNG) can still be made.',
  slowDown: 'Too many requests at once. Wait a little, then try again.',
  slowDownFor: {
    one: 'Too many requests at once. Try again in {count} second.',
    other: 'Too many requests at once. Try again in {count} seconds.',
  },
  unavailable: 'The server cannot save anything right now. Try again in a while.',
  internal: 'Something did not work. Try again in a moment.',
} as const;
