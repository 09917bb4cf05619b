export const ui = {
  notifications: 'Messages',
  closeMessage: 'Close this message',
  required: 'This field is needed.',
  copyFailed: 'Copying did not work. Select the text and copy it by hand.',
  listen: 'Listen',
  stopListening: 'Stop reading',
  voice_noVoice: 'This device has no English voice. Ask somebody to read the page to you.',
  voice_onlyElsewhere:
    'The voice of this browser would send the text elsewhere. We don’t give it away. Ask somebody to read the page to you.',
  voice_failed: 'The reading stopped. Try again.',
} as const;
