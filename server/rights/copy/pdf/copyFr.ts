import type { CopyPhrases } from './copyPhrases.ts';

export const copyFr: CopyPhrases = {
  locale: 'fr-FR',
  title: (name) => `Mes données : ${name}`,
  subtitle: ({ situation, date }) => `Situation « ${situation} ». Copie faite le ${date}.`,
  sections: {
    about: 'Ce que contient ce document',
    account: 'Mon compte',
    place: 'Ma place à la table',
    rules: 'Les règles que j’ai acceptées',
    consents: 'Mes accords et mes refus',
    laws: 'Ce qui est partagé parce que la loi le permet',
    readings: 'Qui a ouvert quoi',
    exports: 'Ce que j’ai emporté',
    requests: 'Mes demandes',
    acts: 'Ce que j’ai fait',
    contents: 'Ce que contiennent les volets qui me sont ouverts',
    next: 'Si quelque chose manque ou vous paraît faux',
  },
  about: [
    'Ce document dit ce que Maillage garde sur vous dans cette situation. La loi vous y donne droit (RGPD, articles 15 et 20).',
    'Les mots des autres ont été laissés de côté. Sur les cartes, les autres personnes sont désignées par leur prénom ou leur fonction. Une note écrite avec d’autres est citée par son titre, avec la mention « à demander ».',
    'Gardez ce document pour vous : une fois hors de Maillage, rien ne peut plus le reprendre.',
  ],
  next: [
    'Vous pouvez demander une correction, un effacement, une limitation, ou la copie de ce qui est « à demander ». Dans Maillage : « Mes droits ». La réponse doit venir en un mois.',
    'Si la réponse ne vous convient pas, vous pouvez écrire au délégué à la protection des données, puis à la CNIL (www.cnil.fr, 3 place de Fontenoy, 75007 Paris), ou saisir le juge.',
  ],
  nothing: 'Rien.',
  noAddress: 'aucune',
  account: ({ name, email, since }) => [
    `Nom : ${name}`,
    `Adresse électronique : ${email}`,
    `Compte ouvert le ${since}`,
  ],
  passkey: ({ name, since }) => `Clé d’accès « ${name} », ajoutée le ${since}`,
  session: ({ device, seen }) => `Connexion ouverte : ${device}, vue le ${seen}`,
  roles: { facilitator: 'Facilite', participant: 'Participe', observer: 'Observe' },
  place: ({ role, sector, work, since }) =>
    `${role}. Secteur : ${sector}.${work === '' ? '' : ` ${work}.`} À la table depuis le ${since}.`,
  rules: ({ version, at }) => `Version ${version}, acceptée le ${at} :`,
  consent: ({ about, status, until }) => `Au sujet de ${about} : ${status}, jusqu’au ${until}`,
  signed: (at) => (at === null ? 'Je n’ai pas signé.' : `J’ai signé le ${at}.`),
  consentRow: ({ what, who, purpose, mode, state }) =>
    `${what}, pour ${who} (${purpose}, ${mode}) : ${state}`,
  rowStates: {
    pending: 'en attente',
    accepted: 'accepté',
    refused: 'refusé',
    later: 'remis à plus tard',
    disagreed: 'désaccord',
    opposed: 'refusé',
    withdrawn: 'retiré',
    expired: 'terminé',
  },
  law: ({ kind, since, until, who, purpose }) =>
    `${kind}, depuis le ${since}${until === null ? '' : `, jusqu’au ${until}`}. Pour : ${who}. But : ${purpose}`,
  laws: {
    consent: 'Accord',
    careTeam: 'Équipe de soins (article L.1110-4 du code de la santé publique)',
    childProtectionSharing:
      'Protection de l’enfance (article L.226-2-2 du code de l’action sociale et des familles)',
    socialAction: 'Action sociale (article L.121-6-2 du code de l’action sociale et des familles)',
    mdphTeam:
      'Équipe de la maison départementale des personnes handicapées (article L.241-10 du code de l’action sociale et des familles)',
    courtOrder: 'Décision d’un juge',
  },
  reading: ({ who, what, when, times }) => `${who} : ${what}, le ${when} (${times} fois)`,
  map: 'la carte',
  closedCompartment: 'Un volet qui ne vous est plus ouvert',
  export: ({ what, kind, when }) => `${what} (${kind}), le ${when}`,
  requests: {
    access: 'Accès',
    rectification: 'Correction',
    erasure: 'Effacement',
    restriction: 'Limitation',
    objection: 'Opposition',
  },
  requestStates: {
    open: 'attend une réponse',
    extended: 'réponse repoussée',
    answered: 'réponse donnée',
    refused: 'refusée',
    cancelled: 'annulée',
  },
  request: ({ kind, asked, due, state }) =>
    `${kind}, demandée le ${asked}, à répondre avant le ${due} : ${state}`,
  acts: (count) =>
    `Le journal garde ${count} de vos gestes dans cette situation (ouvrir, renommer, inviter…). La copie au format JSON les donne un par un.`,
  openTo: 'Ouvert à :',
  reader: ({ who, detail, sector, until }) =>
    `${who}${detail === '' ? '' : `, ${detail}`} (${sector})${until === null ? '' : `, jusqu’au ${until}`}`,
  drawn: 'Sur la carte :',
  kinds: {
    person: 'personne',
    professional: 'professionnel',
    structure: 'structure',
    household: 'foyer',
    zone: 'zone',
    picture: 'image',
  },
  link: (ends) => `Lien : ${ends.join(' → ')}`,
  photos: (days) => `Photos de cette carte, gardées des séances du ${days} : à revoir sur la carte.`,
  leftOut: (count) => `${count} texte(s) écrit(s) par d’autres : à demander.`,
  note: (title) => `Note « ${title} »`,
  toAsk: 'D’autres ont écrit dans cette note : à demander.',
};
