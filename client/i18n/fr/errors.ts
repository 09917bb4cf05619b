/** A sentence for each code of shared/protocol/errorCodes.ts: what happened, what to do. */
export const errors = {
  offline: 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.',
  badRequest: 'La demande n’a pas été comprise. Vérifiez ce que vous avez écrit, puis réessayez.',
  signIn: 'Votre connexion a pris fin. Connectez-vous pour continuer.',
  badCode: 'Ce code n’est pas le bon, ou il est trop ancien. Vérifiez-le ou demandez-en un autre.',
  badPasskey: 'Cette clé d’accès n’est pas connue ici, ou n’a pas répondu. Réessayez, ou entrez autrement.',
  badProvider:
    'Cette identité n’est reliée à aucun compte d’ici. Entrez avec votre invitation ou un code, puis reliez-la dans « Mon compte ».',
  stepUp: 'Pour cela, montrez de nouveau que c’est bien vous.',
  badLink:
    'Ce lien a déjà servi, ou il est trop ancien. Demandez-en un autre à la personne qui vous l’a donné.',
  signInFirst:
    'Ce lien est pour un compte qui existe déjà. Connectez-vous à ce compte, puis ouvrez le lien de nouveau.',
  badOrigin: 'Cette demande vient d’un autre site. Ouvrez Maillage à son adresse habituelle.',
  notFound: 'Cela n’existe pas, ou ne vous est pas ouvert.',
  notAllowed: 'Vous pouvez voir cela, mais pas le changer. Parlez-en à la personne qui facilite.',
  alreadyMember: 'Cette personne est déjà autour de la table.',
  lastFacilitator: 'Il faut au moins une personne qui facilite. Donnez d’abord ce rôle à quelqu’un d’autre.',
  personElsewhere:
    'Cette personne participe aussi à d’autres situations : elle se connecte par elle-même, avec son adresse.',
  eraseUndemanded:
    'D’autres ont écrit ici ce que vous ne lisez pas. Pour l’effacer, il faut la demande d’une personne titulaire de l’autorité parentale, ou de la personne concernée, inscrite à la page « Mes droits ».',
  holdYours:
    'Vous avez posé cette conservation. Une autre personne qui facilite la lève, ou celle qui tient ce serveur.',
  legalHold:
    'Une autorité a demandé que cette situation soit conservée. Rien ne peut être effacé pour le moment.',
  wouldExposeLinks: 'Cela montrerait des liens à des personnes qui ne les voient pas aujourd’hui.',
  linkedElsewhere:
    'Des liens resteraient là où ils ne doivent pas être. Partagez aussi les éléments qu’ils relient.',
  alreadyExists: 'Cela existe déjà.',
  gone: 'Quelqu’un l’a retiré entre-temps.',
  guardianshipMissing:
    'On ne sait pas encore qui décide pour la personne concernée. Remplissez d’abord la fiche de la famille.',
  guardianshipIncomplete:
    'La fiche de la famille ne dit pas qui peut signer cela. Complétez-la, puis recommencez.',
  textChanged: 'Le texte a changé depuis que vous l’avez lu. Relisez-le, puis répondez.',
  consentOver: 'Cet accord est terminé. On peut en préparer un autre.',
  withdrawInstead: 'Vous aviez dit oui. Pour revenir dessus, utilisez « Arrêter de partager ».',
  onWhoseWord: 'Dites qui vous l’a demandé.',
  recorderReceives: 'Ce que vous notez ne s’ouvrirait qu’à vous. Demandez à quelqu’un d’autre de le noter.',
  badSignature: 'La signature n’a pas pu être vérifiée. Signez de nouveau.',
  basisRefused: 'La loi ne permet pas ce partage tel qu’il est écrit.',
  archived: 'C’est archivé : plus rien ne change ici.',
  importRefused: 'Ce fichier ne peut pas être mis sur la carte.',
  pictureStays:
    'Une image reste dans son volet. Partagez le reste sans elle, puis ajoutez-la de nouveau dans l’autre.',
  pictureRefused: 'Cette image ne peut pas être prise. Choisissez une photo JPEG, PNG ou WebP.',
  tooLarge: 'C’est trop grand pour être envoyé.',
  tooManyPrints:
    'Vous avez demandé beaucoup de cartes sur papier en peu de temps, et chacune occupe le serveur. Attendez dix minutes, puis réessayez. En attendant, l’image (SVG ou PNG) reste possible.',
  slowDown: 'Trop de demandes à la fois. Attendez un peu, puis réessayez.',
  slowDownFor: {
    one: 'Trop de demandes à la fois. Réessayez dans {count} seconde.',
    other: 'Trop de demandes à la fois. Réessayez dans {count} secondes.',
  },
  unavailable: 'Le serveur ne peut rien enregistrer pour l’instant. Réessayez dans un moment.',
  internal: 'Quelque chose n’a pas marché. Réessayez dans un instant.',
} as const;
