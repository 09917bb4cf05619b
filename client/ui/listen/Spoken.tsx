import { sentencesOf } from './sentencesOf.ts';

/** Where a sentence can be read aloud: what « Écouter » looks for on the page, in the order of the page. */
export const SENTENCE = 'data-sentence';

/** A text cut into sentences, so that the one that is being read can be shown. Nothing is added to the words. */
export function Spoken({ children: text }: { children: string }) {
  return sentencesOf(text).map((sentence, at) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may come twice, and none moves.
      key={at}
      {...{ [SENTENCE]: '' }}
      className="rounded-sm data-[reading]:bg-accent-wash data-[reading]:text-ink data-[reading]:outline-2 data-[reading]:outline-accent"
    >
      {sentence}
    </span>
  ));
}
