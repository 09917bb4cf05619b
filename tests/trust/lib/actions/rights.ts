import { api } from '#shared/protocol/http/api.ts';
import type { Stage } from '../stage.ts';
import type { Action } from './action.ts';

/** Copies of one's data, exports of what one sees; and the rules of the table, which close it until they are accepted. */
export const RIGHTS_READING: readonly Action[] = [
  { name: 'copy', weight: 3, run: copyOfMyData },
  { name: 'export', weight: 2, run: exportOf },
];

export const RIGHTS_ACCESS: readonly Action[] = [
  { name: 'charter', weight: 1.5, run: writeRules },
  { name: 'accept', weight: 5, run: acceptRules },
];

const TRIES = 40;

/** Asked for, made in the background, fetched: whoever left meanwhile gets nothing. */
async function copyOfMyData(stage: Stage): Promise<void> {
  const who = stage.someone();
  const { situationId } = stage;
  const { status, body } = await who.ask(api.rights.askCopy, {
    params: { situationId },
    body: { format: 'json', language: 'fr' },
  });
  if (status >= 300) return;
  const { id: copyId } = body as { id: string };
  for (let tries = 0; tries < TRIES; tries++) {
    const { body: copy } = await who.ask(api.rights.readCopy, { params: { copyId } });
    const { token, state } = (copy ?? {}) as { token?: string | null; state?: string };
    if (token) await who.ask(api.rights.fetchCopy, { params: { copyId }, body: { token } });
    if (token || state === 'failed' || copy === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function exportOf(stage: Stage): Promise<void> {
  const compartmentId = stage.somewhere();
  const who = stage.someoneFor(compartmentId, 'read');
  await who.ask(api.rights.askExport, { params: { compartmentId }, body: { kind: 'markdown' } });
}

/** New rules: everybody else has to accept them before anything but their own draft opens again. */
async function writeRules(stage: Stage): Promise<void> {
  const { situationId, facilitator } = stage;
  if (stage.told.archived) return;
  const { body } = await facilitator.ask(api.charter.read, { params: { situationId } });
  const current = (body as { current?: { id: string } | null }).current ?? null;
  await stage.change({
    what: 'new rules of the table',
    ask: () =>
      facilitator.ask(api.charter.write, {
        params: { situationId },
        body: { language: 'fr', lines: ['On se parle avec respect.'], basedOn: current?.id ?? null },
      }),
    then: (told) => {
      told.charter = true;
      for (const [key, one] of Object.entries(told.people)) one.charterAccepted = key === 'facilitator';
    },
  });
}

async function acceptRules(stage: Stage): Promise<void> {
  const { situationId, people, told } = stage;
  if (!told.charter) return;
  const waiting = [...people.values()].filter(
    ({ key }) => told.people[key]?.here && told.people[key].signedIn && !told.people[key].charterAccepted,
  );
  for (const who of waiting.slice(0, 3)) {
    const { body } = await who.ask(api.charter.read, { params: { situationId } });
    const { current } = (body ?? {}) as { current?: { id: string } | null };
    if (!current) return;
    await stage.change({
      what: `${who.key} accepts the rules`,
      ask: () => who.ask(api.charter.accept, { params: { situationId }, body: { versionId: current.id } }),
      then: (now) => {
        const one = now.people[who.key];
        if (one) one.charterAccepted = true;
      },
    });
  }
}
