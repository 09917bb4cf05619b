/** Asks the person to prove again who they are; false: they would rather not. */
type Prover = () => Promise<boolean>;

let prover: Prover | null = null;
let underWay: Promise<boolean> | null = null;

/** Where a refused call finds whoever can ask the person. One question at a time, whatever waits for its answer. */
export const stepUpGate = {
  /** @returns what takes the prover away again */
  serve(by: Prover): () => void {
    prover = by;
    return () => {
      if (prover === by) prover = null;
    };
  },
  async prove(): Promise<boolean> {
    if (prover === null) return false;
    underWay ??= prover().finally(() => {
      underWay = null;
    });
    return await underWay;
  },
};
