export const errors = {
  unknown: 'Something did not work. Try again in a moment.',
  offline: 'The server does not answer. Check your connection, then try again.',
  notFound: 'This page does not exist, or is not open to you.',
} as const;
