import { createDeleteSet, type Doc, UndoManager } from 'yjs';
import { LocalEdit } from '#shared/board/localEdit.ts';
import { BOARD_ROOTS, boardRoot } from '#shared/board/roots.ts';

/**
 * Undo and redo of this person's own edits, over every open board: one intent is one step, even when it touched
 * two boards. What somebody else did is never undone. BO60–BO64.
 */
export interface History {
  /** follows a board; hands back the way to stop, which forgets its steps */
  attach(compartment: string, doc: Doc): () => void;
  /** everything edited inside is one step */
  step(edits: () => void): void;
  /** what the server wrote on a board for this person, under a client id of its own: from here on it is their last step. BO69 */
  adopt(compartment: string, written: { client: number; clocks: number }): void;
  /** false when there was nothing to undo */
  undo(): boolean;
  redo(): boolean;
  /** how much the next step takes back, or brings back: so much that the page is busy for a moment. BO79 */
  isLong(way: 'undo' | 'redo'): boolean;
  state(): { canUndo: boolean; canRedo: boolean };
  subscribe(listener: () => void): () => void;
}

type Step = string[];

/** In clocks of Yjs, of which somebody on the map takes about fifteen: some hundreds of people. */
const LONG = 5_000;

export function createHistory(): History {
  const managers = new Map<string, UndoManager>();
  const listeners = new Set<() => void>();
  let done: Step[] = [];
  let undone: Step[] = [];
  let open: Set<string> | null = null;
  let travelling = false;
  let shown = { canUndo: false, canRedo: false };

  function tell(): void {
    const next = { canUndo: done.length > 0, canRedo: undone.length > 0 };
    if (next.canUndo === shown.canUndo && next.canRedo === shown.canRedo) return;
    shown = next;
    for (const listener of listeners) listener();
  }

  function push(step: Step): void {
    if (step.length === 0) return;
    done.push(step);
    undone = [];
    for (const manager of managers.values()) manager.clear(false, true);
    tell();
  }

  /** Yjs goes on to the item before when one had nothing left to undo: our steps follow it. */
  function travel(from: Step[], to: Step[], way: 'undo' | 'redo'): boolean {
    const step = from.pop();
    if (!step) return false;
    travelling = true;
    try {
      for (const compartment of way === 'undo' ? [...step].reverse() : step) {
        const manager = managers.get(compartment);
        if (!manager) continue;
        const stack = () => (way === 'undo' ? manager.undoStack.length : manager.redoStack.length);
        const before = stack();
        manager[way]();
        forget(from, compartment, before - stack() - 1);
      }
    } finally {
      travelling = false;
    }
    to.push(step);
    tell();
    return true;
  }

  return {
    attach(compartment, doc) {
      const manager = new UndoManager(
        BOARD_ROOTS.map((root) => boardRoot(doc, root)),
        {
          trackedOrigins: new Set([LocalEdit]),
          captureTimeout: 0,
          // Without it, undoing a deletion leaves out each field that somebody else changed before they heard of it:
          // a record out of its schema, which the gate refuses (found by tests/sync/converge.test.ts).
          ignoreRemoteMapChanges: true,
        },
      );
      managers.set(compartment, manager);
      manager.on('stack-item-added', ({ type }: { type: 'undo' | 'redo' }) => {
        if (travelling || type !== 'undo') return;
        if (open) open.add(compartment);
        else push([compartment]);
      });
      return () => {
        manager.destroy();
        if (managers.get(compartment) !== manager) return;
        managers.delete(compartment);
        const without = (steps: Step[]) =>
          steps.map((step) => step.filter((one) => one !== compartment)).filter((step) => step.length > 0);
        done = without(done);
        undone = without(undone);
        tell();
      };
    },
    step(edits) {
      if (open) {
        edits();
        return;
      }
      const touched = new Set<string>();
      open = touched;
      try {
        edits();
      } finally {
        open = null;
        push([...touched]);
      }
    },
    adopt(compartment, { client, clocks }) {
      const manager = managers.get(compartment);
      if (!manager) return;
      const insertions = createDeleteSet();
      insertions.clients.set(client, [{ clock: 0, len: clocks }]);
      manager.undoStack.push({ insertions, deletions: createDeleteSet(), meta: new Map() });
      push([compartment]);
    },
    undo: () => travel(done, undone, 'undo'),
    redo: () => travel(undone, done, 'redo'),
    isLong(way) {
      const step = (way === 'undo' ? done : undone).at(-1) ?? [];
      const clocks = step.map((compartment) => {
        const manager = managers.get(compartment);
        const item = (way === 'undo' ? manager?.undoStack : manager?.redoStack)?.at(-1);
        return item ? clocksOf(item.insertions) + clocksOf(item.deletions) : 0;
      });
      return clocks.reduce((sum, one) => sum + one, 0) > LONG;
    },
    state: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function clocksOf({ clients }: ReturnType<typeof createDeleteSet>): number {
  let clocks = 0;
  for (const ranges of clients.values()) for (const { len } of ranges) clocks += len;
  return clocks;
}

/** Takes the last `count` mentions of a compartment out of the steps. */
function forget(steps: Step[], compartment: string, count: number): void {
  let left = count;
  for (let index = steps.length - 1; index >= 0 && left > 0; index -= 1) {
    const step = steps[index];
    const at = step?.indexOf(compartment) ?? -1;
    if (!step || at < 0) continue;
    step.splice(at, 1);
    if (step.length === 0) steps.splice(index, 1);
    left -= 1;
  }
}
