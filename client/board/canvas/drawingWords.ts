import { t } from '#client/i18n/t.ts';
import type { DrawingWords } from '#shared/drawing/drawing.ts';
import type { Union } from '#shared/drawing/union.ts';

/** The few words of a drawing, in the language of the page. */
export function drawingWords(): DrawingWords {
  const unions: Partial<Record<Union, string>> = {
    married: t('board.drawnMarried'),
    pacs: t('board.drawnPacs'),
    cohabiting: t('board.drawnCohabiting'),
    separated: t('board.drawnSeparated'),
    divorced: t('board.drawnDivorced'),
  };
  return {
    unnamed: {
      person: t('board.unnamedPerson'),
      household: t('board.household'),
      structure: t('board.unnamedStructure'),
      professional: t('board.unnamedProfessional'),
      text: t('board.unnamedText'),
    },
    union(union, since, until) {
      const ended = union === 'separated' || union === 'divorced';
      const year = ended ? (until ?? since) : since;
      // « m. » alone says nothing that the plain line doesn't; « sép. » and « PACS » do.
      if (year === null && union === 'married') return '';
      return [unions[union] ?? '', year].filter((part) => part !== '' && part !== null).join(' ');
    },
  };
}
