import type { Letter } from './postman.ts';

/**
 * The letters we send. They name neither a situation nor a person: a mailbox is read by others, on telephones
 * that lie about. The subject says only that something waits.
 */
export const letters = {
  code: ({ to, code, minutes }: { to: string; code: string; minutes: number }): Letter => ({
    to,
    subject: 'Votre code Maillage',
    text: `Votre code : ${code}\n\nTapez-le dans la page qui l’a demandé. Il sert une fois, pendant ${minutes} minutes.\nSi vous n’avez rien demandé, ignorez ce message : personne n’entre sans ce code.\n`,
  }),
  invitation: ({ to, url }: { to: string; url: string }): Letter => ({
    to,
    subject: 'Une place vous attend sur Maillage',
    text: `Quelqu’un vous invite à une table de concertation.\n\nOuvrez ce lien, puis appuyez sur « Entrer » :\n${url}\n\nLe lien sert une fois, pendant 7 jours. Ne le transmettez à personne.\n`,
  }),
  handOver: ({ to, url }: { to: string; url: string }): Letter => ({
    to,
    subject: 'Votre lien d’entrée sur Maillage',
    text: `Voici un lien pour entrer :\n${url}\n\nIl sert une fois, pendant 24 heures. Ne le transmettez à personne.\n`,
  }),
  asked: ({ to }: { to: string }): Letter => ({
    to,
    subject: 'On vous demande votre accord sur Maillage',
    text: 'On vous demande si vous êtes d’accord pour partager quelque chose.\n\nConnectez-vous à Maillage pour lire et répondre. Rien ne s’ouvre sans votre réponse. Vous pouvez dire oui, non, ou plus tard.\n',
  }),
  opened: ({ to }: { to: string }): Letter => ({
    to,
    subject: 'Quelque chose vous est ouvert sur Maillage',
    text: 'Une famille vous a ouvert un volet, ou une loi vous y donne accès.\n\nConnectez-vous à Maillage : vous y lirez de quoi il s’agit, pourquoi, et jusqu’à quand.\n',
  }),
  closed: ({ to }: { to: string }): Letter => ({
    to,
    subject: 'Un partage a pris fin sur Maillage',
    text: 'Un partage dont vous bénéficiiez a pris fin. Ce que vous en avez gardé, papiers ou fichiers, ne doit plus servir à ce pour quoi il était partagé.\n\nPersonne n’a de raison à donner pour cela.\n',
  }),
  placeChanged: ({ to }: { to: string }): Letter => ({
    to,
    subject: 'Une place a changé à votre table sur Maillage',
    text: 'La place de quelqu’un a changé à une table où vous êtes : son secteur, sa profession, son rôle, ou ce qu’il est pour la famille. Cela peut changer ce qui lui est ouvert.\n\nConnectez-vous à Maillage : « Ce que je partage » dit ce qui est ouvert, et à qui. Vous pouvez arrêter de partager.\n',
  }),
  signatureRecorded: ({ to }: { to: string }): Letter => ({
    to,
    subject: 'Votre réponse a été notée sur Maillage',
    text: 'Quelqu’un a noté votre réponse à une demande d’accord, sur papier ou de vive voix.\n\nConnectez-vous à Maillage pour la relire. Si ce n’est pas ce que vous avez dit, vous pouvez arrêter de partager.\n',
  }),
  rightsAsked: ({ to }: { to: string }): Letter => ({
    to,
    subject: 'Une demande attend votre réponse sur Maillage',
    text: 'Une personne exerce ses droits sur ses données.\n\nEntrez sur Maillage pour lire la demande et y répondre. La loi donne un mois.\n',
  }),
  rightsDue: ({ to }: { to: string }): Letter => ({
    to,
    subject: 'Une demande attend toujours votre réponse sur Maillage',
    text: 'Le délai légal pour répondre à une demande se termine bientôt, ou vient de se terminer.\n\nEntrez sur Maillage pour y répondre.\n',
  }),
  rightsAnswered: ({ to }: { to: string }): Letter => ({
    to,
    subject: 'Une réponse vous attend sur Maillage',
    text: 'Quelqu’un a répondu à votre demande.\n\nEntrez sur Maillage pour lire la réponse.\n',
  }),
  retention: ({ to, url }: { to: string; url: string }): Letter => ({
    to,
    subject: 'Une situation arrive au terme de sa conservation',
    text: `Personne n’a rien ouvert depuis longtemps dans une situation que vous facilitez. Dans 30 jours, elle quittera la base active.\n\nSi l’accompagnement continue, ouvrez-la : le délai repart de ce jour.\n${url}\n`,
  }),
  /** To whoever keeps heads outside: hashes and numbers, nothing of anybody. */
  checkpoint: (of: {
    to: string;
    number: number;
    seq: number;
    hash: string;
    acts: number;
    acts_hash: string;
    at: number;
    signature: string;
    publicKey: string;
  }): Letter => ({
    to: of.to,
    subject: `Maillage : point de contrôle ${of.number} du registre`,
    text: `Gardez ce message : il permet de prouver que le registre n’a pas été changé depuis.\n\nDate : ${new Date(of.at).toISOString()}\nRegistre : ${of.seq}:${of.hash}\nJournal des actes : ${of.acts}:${of.acts_hash}\nSignature : ${of.signature}\nClé publique (Ed25519) : ${of.publicKey}\n\nPour vérifier :\nnpm run admin -- verify-ledger --witness ${of.seq}:${of.hash}\n`,
  }),
};
