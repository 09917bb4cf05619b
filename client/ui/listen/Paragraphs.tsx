import { Spoken } from './Spoken.tsx';

/** Sentences that can be read aloud, a paragraph each. */
export function Paragraphs({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <p key={line}>
      <Spoken>{line}</Spoken>
    </p>
  ));
}
