import type { PaperWords } from './paperWords.ts';

export const paperEn: PaperWords = {
  locale: 'en-GB',
  madeBy: ({ who, date }) => `Map printed on ${date} by ${who}.`,
  readers: ({ compartment, people }) => `Section “${compartment}”, open to: ${people}.`,
  handedTo: ({ to, date, reference }) => `Copy handed to ${to}, on ${date}. Reference: ${reference}`,
  grounds: {
    dated: 'This map shows dated facts only: what somebody says and hypotheses are left out.',
    noHypotheses: 'This map is printed without its hypotheses.',
  },
  mark: ({ to }) => `Copy handed to ${to}`,
  legend: 'Legend',
  picture: ({ title, people, links }) =>
    `Map “${title}”: ${people} elements and ${links} links. The map in sentences follows the drawing.`,
  pictureAlone: ({ title, people, links }) => `Map “${title}”: ${people} elements and ${links} links.`,
  quoted: (name) => `“${name}”`,
  pictures: (names) => `Under the map, as pictures: ${names}.`,
  missing: ({ count, pictures }) =>
    count === 1
      ? `One picture could not be printed, its frame stands for it: ${pictures}.`
      : `${count} pictures could not be printed, their frames stand for them: ${pictures}.`,
  sheet: ({ row, column, rows, columns }) =>
    `Sheet ${(row - 1) * columns + column} of ${rows * columns}: row ${row}, column ${column}. Overlap the edges by 1 cm.`,
  inWords: 'The map in sentences',
  fileName: 'map',
};
