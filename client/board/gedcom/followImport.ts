import { ApiProblem } from '#client/api/ApiProblem.ts';
import { importProgress } from '#client/api/importProgress.ts';
import type { Answer } from '#shared/protocol/http/call.ts';
import type { importCalls } from '#shared/protocol/http/imports.ts';

export type ImportStage = Answer<typeof importCalls.progress>;

export interface ImportWatch {
  /** tells how far it is, until `isOver` */
  follow(
    compartmentId: string,
    on: { tell: (now: ImportStage) => void; isOver: () => boolean },
  ): Promise<void>;
  /** after one was called off: waits until the server has let go of it. null: nothing came, as far as can be known */
  ended(compartmentId: string): Promise<ImportStage | null>;
}

const MOMENT_MS = 500;

/** Asks the server how far one's own import is. What is wrong is told by the answer to the file itself, not here. GD98, GD99. */
export function followImport({
  ask = importProgress,
  wait = () => new Promise<void>((resolve) => setTimeout(resolve, MOMENT_MS)),
}: {
  ask?: typeof importProgress;
  wait?: () => Promise<void>;
} = {}): ImportWatch {
  async function now(compartmentId: string): Promise<ImportStage | null> {
    try {
      return await ask({ compartmentId });
    } catch (error) {
      if (error instanceof ApiProblem) return null;
      throw error;
    }
  }

  return {
    async follow(compartmentId, { tell, isOver }) {
      while (!isOver()) {
        const stage = await now(compartmentId);
        if (stage === null || isOver()) return;
        tell(stage);
        await wait();
      }
    },
    async ended(compartmentId) {
      for (;;) {
        const stage = await now(compartmentId);
        if (stage === null || stage.stage === 'none') return null;
        if (stage.stage === 'written') return stage;
        await wait();
      }
    },
  };
}
