import { segmentsOf } from './segmentsOf.ts';
import { useGlossary } from './useGlossary.ts';

const LOOK = 'acronym border-current border-b border-dotted font-[inherit] text-inherit cursor-help';

/**
 * A text whose acronyms are explained on hover, focus and tap. Only the first of each takes the focus, or a long
 * text would be a long way to tab through. `quiet`: inside a button or a link, where nothing else may take it.
 */
export function AcronymText({ text, quiet = false }: { text: string; quiet?: boolean }) {
  const glossary = useGlossary();
  return (
    <>
      {segmentsOf(text, glossary).map((segment) => {
        if (!segment.found) return segment.text;
        const { acronym } = segment.found;
        return segment.first && !quiet ? (
          <button key={segment.from} type="button" data-acronym={acronym} className={LOOK}>
            {segment.text}
          </button>
        ) : (
          <span key={segment.from} data-acronym={acronym} className={LOOK}>
            {segment.text}
          </span>
        );
      })}
    </>
  );
}
