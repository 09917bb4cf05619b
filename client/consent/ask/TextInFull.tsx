import { Spoken } from '#client/ui/listen/Spoken.tsx';
import type { ConsentTextView } from '#shared/protocol/http/consentViews.ts';
import { blocksOf } from './blocksOf.ts';

/** The text that is signed, every word of it and none besides: what is hashed is what stands here. */
export function TextInFull({ text }: { text: ConsentTextView }) {
  return (
    <div
      lang={text.language}
      className="grid gap-5 rounded-panel border border-line bg-paper-raised p-4 [overflow-wrap:anywhere]"
    >
      {blocksOf(text.full).map(({ title, lines }, block) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two blocks may be the same, and none moves.
        <section key={block} className="grid gap-1.5">
          <h3 className="font-bold">
            <Spoken>{title}</Spoken>
          </h3>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same, and none moves.
            <p key={at}>
              <Spoken>{line}</Spoken>
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}
