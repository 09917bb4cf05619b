import type { DemoCompartment } from './demoSituation.ts';
import { demoWords } from './demoWords.ts';

const { p, h, list, tasks, quote, table, mention } = demoWords;

type Kind = DemoCompartment['kind'];

/** What was written round Lina's table, compartment by compartment. */
export const linaNotes: Record<Kind, DemoCompartment['notes']> = {
  common: [
    {
      key: 'rencontre',
      title: 'Rencontre du 12 novembre',
      blocks: [
        p(
          'Présents : Samia, Karim, Mme Rivière, M. Diallo, Dr Vasseur, Mme Lemoine, Claire. Exemple fictif.',
        ),
        h(2, 'Ce que nous avons compris'),
        p(
          'C’est ',
          mention('common/samia', 'Samia'),
          ' qui a mis l’école au travail la première, quand les matins sont devenus impossibles. L’école a ensuite parlé du CMPEA, puis de l’ASE.',
        ),
        p(
          'Depuis septembre, ',
          mention('common/lina', 'Lina'),
          ' vit chez ',
          mention('common/colin', 'Mme Colin'),
          ' la semaine. Elle voit son frère Adam le samedi.',
        ),
        quote(
          '« Je voudrais que les adultes se parlent avant de me parler. » (Lina, rapporté avec son accord)',
        ),
        h(2, 'Ce qui aide'),
        list(
          'Les mercredis chez sa grand-mère.',
          'Sonia, l’AESH, le matin à l’accueil.',
          'L’ITEP deux jours par semaine : elle y a une amie.',
        ),
        h(2, 'Qui fait quoi'),
        table(
          ['Qui', 'Quoi', 'Pour quand'],
          ['M. Diallo', 'Caler les visites de décembre avec Karim', '25 novembre'],
          ['Mme Rivière', 'Envoyer le GEVA-Sco à la MDPH', '30 novembre'],
          ['Dr Vasseur', 'Rencontrer Mme Lemoine à l’ITEP', '5 décembre'],
        ),
      ],
    },
    {
      key: 'suite',
      title: 'Avant la prochaine rencontre',
      blocks: [
        tasks(
          [true, 'Demander à Lina si elle veut venir, et avec qui'],
          [true, 'Réserver la salle de l’association'],
          [false, 'Relire la carte avec Samia et Karim'],
          [false, 'Inviter Mme Colin'],
        ),
        p('Prochaine date : jeudi 10 décembre, 14 h. On commence par regarder la carte.'),
      ],
    },
    {
      key: 'lettre',
      title: 'Notre invitation',
      blocks: [
        p('Exemple fictif. Bonjour,'),
        p('Nous vous invitons à une même table pour parler de Lina.'),
        p('Nous voulons être là quand on parle de nous.'),
        p('Nous choisissons ce que chacun peut lire. Nous pouvons arrêter quand nous voulons.'),
        p('Merci de venir. Samia et Karim'),
      ],
    },
  ],
  family: [
    {
      key: 'lina-aimerait',
      title: 'Ce que Lina aimerait',
      blocks: [
        list(
          'Dormir chez maman un week-end sur deux.',
          'Garder la même maîtresse.',
          'Que papa vienne au foot.',
        ),
        p('Samia et Karim décident ensemble de ce qui sera dit à la table commune.'),
      ],
    },
  ],
  school: [
    {
      key: 'classe',
      title: 'En classe',
      blocks: [
        p('Lina lit volontiers à voix haute aux plus petits. Les transitions restent difficiles.'),
        h(3, 'Aménagements (PPS)'),
        list(
          'Arrivée dix minutes avant les autres.',
          'Un coin calme, sans demander.',
          'AESH 12 h par semaine.',
        ),
      ],
    },
  ],
  care: [
    {
      key: 'soins',
      title: 'Suivi au CMPEA',
      blocks: [
        p('Rendez-vous un mardi sur deux. Groupe conte avec cinq autres enfants, animé à deux.'),
        tasks([false, 'Point avec l’orthophoniste après le bilan']),
      ],
    },
  ],
  childProtection: [
    {
      key: 'mesure',
      title: 'La mesure en cours',
      blocks: [
        p(
          'AEMO depuis mai 2025, accueil chez Mme Colin depuis septembre. Les parents ont été informés de ce partage.',
        ),
        list('Visites libres le samedi chez Samia.', 'PPE à actualiser avant l’audience.'),
      ],
    },
  ],
  gosPreparation: [
    {
      key: 'demarches',
      title: 'Démarches déjà faites',
      blocks: [
        table(
          ['Date', 'Démarche', 'Réponse'],
          ['février 2026', 'Orientation ITEP', 'Notifiée, deux jours par semaine'],
          ['juin 2026', 'Demande d’un troisième jour', 'Liste d’attente'],
        ),
        p('À dire dans les mots de Samia : « On ne demande pas plus de gens, on demande que ça tienne. »'),
      ],
    },
  ],
};
