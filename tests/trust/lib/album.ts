import type { Mark, MarkKind } from './marks.ts';
import type { StageElement } from './stage.ts';

/** A map that was kept: what it may hold is what was on that map while it was being taken. */
export interface Photo {
  id: string;
  compartment: string;
  /** asked for and answered, performance.now() */
  asked: number;
  answered: number;
  /** when it was erased */
  until: number;
}

/** What a map holds, and what a snapshot of it therefore may. Proposals are on the map and in no snapshot (SN2). */
const KEPT: ReadonlySet<MarkKind> = new Set(['text', 'name', 'label', 'ink']);
const ON_MAPS: ReadonlySet<MarkKind> = new Set([...KEPT, 'proposal']);

/** The snapshots of a run, judged at its end, when all that was on the maps is known. */
export class Album {
  readonly photos: Photo[] = [];
  readonly #looks: { photo: Photo; marks: ReadonlySet<Mark>; asked: number }[] = [];
  readonly #erased: { element: StageElement; asked: number; answered: number }[] = [];

  looked(photo: Photo, marks: ReadonlySet<Mark>, asked: number): void {
    this.#looks.push({ photo, marks, asked });
  }

  /** An element went out of every snapshot of its compartment, and the links at it out of all. */
  erased(element: StageElement, asked: number, answered: number): void {
    this.#erased.push({ element: { ...element, marks: [...element.marks] }, asked, answered });
  }

  /** What is in a snapshot is handed out from there too, to who may read its compartment, also once it left the map. */
  keepHomes(marks: readonly Mark[]): void {
    for (const mark of marks)
      for (const home of KEPT.has(mark.kind) || mark.kind === 'recordId' ? [...mark.homes] : [])
        for (const { compartment, asked, answered, until } of this.photos)
          if (home.compartment === compartment && home.from <= answered && home.until >= asked)
            mark.homes.push({ compartment, from: asked, until });
  }

  /** What was in a snapshot that wasn't on that map when it was taken, or had been erased from it. Before `keepHomes`. */
  wrong(): string[] {
    return this.#looks.flatMap(({ photo, marks, asked }) =>
      [...marks].flatMap((mark) => {
        if (!ON_MAPS.has(mark.kind)) return [];
        if (!isOn(mark, photo)) return [`a snapshot holds a ${mark.kind} that was not on that map`];
        const isErased = this.#erased.some(
          ({ element, ...erasing }) =>
            erasing.answered <= asked &&
            photo.answered <= erasing.asked &&
            element.since <= photo.asked &&
            (element.linked?.includes(mark) ||
              (element.compartment === photo.compartment && element.marks.includes(mark))),
        );
        return isErased ? [`a snapshot still holds a ${mark.kind} that was erased from it`] : [];
      }),
    );
  }
}

function isOn(mark: Mark, { compartment, asked, answered }: Photo): boolean {
  return (
    KEPT.has(mark.kind) &&
    mark.homes.some(
      (home) => home.compartment === compartment && home.from <= answered && home.until >= asked,
    )
  );
}
