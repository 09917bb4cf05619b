import { readPicture } from '#client/api/readPicture.ts';

/** What there is to draw of a picture: its address in this page, nothing yet, or nothing at all. */
export type PictureState = { is: 'loading' } | { is: 'missing' } | { is: 'here'; url: string };

interface Held {
  state: PictureState;
  listeners: Set<() => void>;
}

const LOADING: PictureState = { is: 'loading' };
const MISSING: PictureState = { is: 'missing' };
/**
 * A picture that is carried changes its layer: it is let go of by one and taken by the other. Well before the page says
 * that the copy of what was taken back is destroyed (CL13).
 */
const LET_GO_MS = 100;

const held = new Map<string, Held>();

/**
 * The pictures that are on screen, fetched with the session, kept in this page's memory while something draws them and no
 * longer: a table that closes, or that is closed to somebody, leaves nothing of them. PI20.
 */
export const pictureFiles = {
  stateOf: (key: string): PictureState => held.get(key)?.state ?? LOADING,

  /** @returns lets go of it */
  watch(of: { compartment: string; picture: string }, listener: () => void): () => void {
    const key = pictureFiles.key(of);
    const there = held.get(key) ?? fetched(key, of);
    there.listeners.add(listener);
    return () => {
      there.listeners.delete(listener);
      setTimeout(() => {
        if (there.listeners.size > 0 || held.get(key) !== there) return;
        held.delete(key);
        if (there.state.is === 'here') URL.revokeObjectURL(there.state.url);
      }, LET_GO_MS);
    };
  },

  key: ({ compartment, picture }: { compartment: string; picture: string }) => `${compartment}/${picture}`,
} as const;

function fetched(key: string, { compartment, picture }: { compartment: string; picture: string }): Held {
  const made: Held = { state: LOADING, listeners: new Set() };
  held.set(key, made);
  const become = (state: PictureState) => {
    made.state = state;
    for (const listener of made.listeners) listener();
  };
  readPicture({ compartmentId: compartment, pictureId: picture }).then(
    (bytes) => {
      if (held.get(key) === made) become({ is: 'here', url: URL.createObjectURL(bytes) });
    },
    () => become(MISSING),
  );
  return made;
}
