/** The words that the first map's questions offer: read back by `parseQuickAdd`, in whose lists they are. */
export function wordsToPress(language: 'fr' | 'en'): { home: readonly string[]; around: readonly string[] } {
  return language === 'fr' ? FR : EN;
}

const FR = {
  home: [
    'mère',
    'père',
    'sœur',
    'frère',
    'beau-père',
    'belle-mère',
    'grand-mère',
    'grand-père',
    'demi-frère',
    'demi-sœur',
  ],
  around: [
    'école',
    'collège',
    'ASE',
    'CMPP',
    'CMP',
    'PMI',
    'MECS',
    'ITEP',
    'médecin',
    'psychologue',
    'assistante sociale',
  ],
};

const EN = {
  home: ['mother', 'father', 'sister', 'brother', 'stepfather', 'stepmother', 'grandmother', 'grandfather'],
  around: ['school', 'ASE', 'CMPP', 'hospital', 'teacher', 'doctor', 'psychologist', 'social worker'],
};
