export const ui = {
  notifications: 'Messages',
  closeMessage: 'Close this message',
  required: 'This field is needed.',
  copyFailed: 'Copying did not work. Select the text and copy it by hand.',
} as const;
