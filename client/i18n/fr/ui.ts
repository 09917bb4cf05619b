export const ui = {
  notifications: 'Messages',
  closeMessage: 'Fermer ce message',
  required: 'Ce champ est nécessaire.',
  copyFailed: 'La copie n’a pas marché. Sélectionnez le texte et copiez-le à la main.',
  listen: 'Écouter',
  stopListening: 'Arrêter la lecture',
  voice_noVoice: 'Cet appareil n’a pas de voix en français. Demandez à quelqu’un de vous lire la page.',
  voice_onlyElsewhere:
    'La voix de ce navigateur enverrait le texte ailleurs. Nous ne lui donnons pas. Demandez à quelqu’un de vous lire la page.',
  voice_failed: 'La lecture s’est arrêtée. Essayez encore.',
} as const;
