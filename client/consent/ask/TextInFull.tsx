import type { ConsentTextView } from '#shared/protocol/http/consentViews.ts';
import { Spoken } from './listen/Spoken.tsx';

/** The text that is signed, every word of it, a paragraph a line: what is hashed is what stands here. */
export function TextInFull({ text }: { text: ConsentTextView }) {
  return (
    <div
      lang={text.language}
      className="grid gap-2 rounded-panel border border-line bg-paper-raised p-4 [overflow-wrap:anywhere]"
    >
      {text.full
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same, and none moves.
          <p key={at}>
            <Spoken>{line}</Spoken>
          </p>
        ))}
    </div>
  );
}
