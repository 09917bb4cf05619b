import type { PaperWords } from './paperWords.ts';

export const paperFr: PaperWords = {
  locale: 'fr-FR',
  madeBy: ({ who, date }) => `Carte imprimée le ${date} par ${who}.`,
  readers: ({ compartment, people }) => `Volet « ${compartment} », lisible par\u00a0: ${people}.`,
  handedTo: ({ to, date, reference }) => `Copie remise à ${to}, le ${date}. Référence\u00a0: ${reference}`,
  grounds: {
    dated:
      'Cette carte ne montre que les faits datés\u00a0: ce qui est dit par quelqu’un et les hypothèses n’y sont pas.',
    noHypotheses: 'Cette carte est imprimée sans les hypothèses.',
  },
  mark: ({ to }) => `Copie remise à ${to}`,
  legend: 'Légende',
  picture: ({ title, people, links }) =>
    `Carte «\u00a0${title}\u00a0»\u00a0: ${people} éléments et ${links} liens. La carte en phrases suit le dessin.`,
  pictureAlone: ({ title, people, links }) =>
    `Carte «\u00a0${title}\u00a0»\u00a0: ${people} éléments et ${links} liens.`,
  quoted: (name) => `«\u00a0${name}\u00a0»`,
  pictures: (names) => `Sous la carte, en image\u00a0: ${names}.`,
  missing: ({ count, pictures }) =>
    count === 1
      ? `Une image n’a pas pu être imprimée, son cadre la remplace\u00a0: ${pictures}.`
      : `${count} images n’ont pas pu être imprimées, leurs cadres les remplacent\u00a0: ${pictures}.`,
  sheet: ({ row, column, rows, columns }) =>
    `Feuille ${(row - 1) * columns + column} sur ${rows * columns}\u00a0: rangée ${row}, colonne ${column}. Superposez les bords de 1\u00a0cm.`,
  inWords: 'La carte en phrases',
  fileName: 'carte',
};
