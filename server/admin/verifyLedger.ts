import { verifyActs } from '../audit/verifyActs.ts';
import { UsageError, type Verb } from './verb.ts';
import { verifyBases } from './verifyBases.ts';

export const verifyLedger: Verb = {
  name: 'verify-ledger',
  summary: 'check that neither the ledger nor the log of acts was changed',
  help: `verify-ledger [--witness SEQ:HASH] [--json]
  Checks every entry of the ledger of consents: number, chain, what it says (where its key lives), the signed head and
  the signed checkpoints; then the log of acts, and that who may see what is what the ledger says.
  --witness SEQ:HASH   a head that was kept elsewhere (the checkpoints that LEDGER_WITNESS gets by mail): only that shows
                       a whole store put back to an earlier day`,
  options: { witness: { type: 'string' } },
  async run({ store, ledger }, values) {
    const witness = witnessOf(values['witness']);
    const { entries, head, problems } = await ledger.verify(witness);
    const acts = await verifyActs(store.db);
    const bases = await verifyBases(store.db, ledger);
    const found = [
      ...problems.map((problem) => ({ in: 'ledger', ...problem })),
      ...acts.problems.map((problem) => ({ in: 'acts', ...problem })),
      ...bases.map(({ situationId }) => ({
        in: 'bases',
        seq: null,
        what: `of situation ${situationId} are not what its ledger says`,
      })),
    ];
    return {
      json: {
        ok: found.length === 0,
        entries,
        head: `${entries}:${head}`,
        acts: acts.acts,
        actsHead: acts.head,
        publicKey: ledger.publicKey,
        problems: found,
      },
      lines: [
        `${entries} entries, head ${entries}:${head}`,
        `${acts.acts} acts, head ${acts.head || '(none)'}`,
        `signed with ${ledger.publicKey} (Ed25519)`,
        ...found.map(
          ({ in: where, seq, what }) => `WRONG in ${where}, ${seq === null ? '' : `entry ${seq} `}${what}`,
        ),
      ],
    };
  },
};

function witnessOf(text: string | boolean | undefined): { seq: number; hash: string } | undefined {
  if (text === undefined) return undefined;
  const [, seq, hash] = /^(\d+):([\w-]*)$/.exec(String(text)) ?? [];
  if (seq === undefined || hash === undefined) throw new UsageError('--witness is SEQ:HASH');
  return { seq: Number(seq), hash };
}
