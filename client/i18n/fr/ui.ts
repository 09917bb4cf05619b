export const ui = {
  notifications: 'Messages',
  closeMessage: 'Fermer ce message',
  required: 'Ce champ est nécessaire.',
  copyFailed: 'La copie n’a pas marché. Sélectionnez le texte et copiez-le à la main.',
} as const;
