import { useGlossary } from '#client/acronyms/index.ts';
import type { Element } from '#shared/board/index.ts';
import { findAcronyms } from '#shared/text/findAcronyms.ts';

/**
 * The acronyms of a house's name, written out under it: a list has the room that a map hasn't, and whoever doesn't
 * know the letters needn't ask. Homonyms are all told.
 */
export function Spelled({ element }: { element: Element }) {
  const glossary = useGlossary();
  const text =
    element.kind === 'structure'
      ? `${element.name} ${element.what}`
      : element.kind === 'professional'
        ? `${element.name} ${element.function}`
        : '';
  const found = new Map(findAcronyms(text, glossary).map((one) => [one.acronym, one.meanings]));
  if (found.size === 0) return null;
  return (
    <span className="text-ink-soft text-s" lang="fr">
      {[...found].map(([acronym, meanings]) => (
        <span key={acronym} className="block">
          {found.size > 1 && <b>{acronym} </b>}
          {meanings.map(({ meaning }) => meaning).join(' / ')}
        </span>
      ))}
    </span>
  );
}
