import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that systems give to whoever asks for any, or calls out: none of those takes it before the server does. */
const FROM = 20_000;
const TO = 32_000;
const TRIES = 50;

/** A port that was free a moment ago: the server keeps it through its restarts, so it can't be chosen by the server. */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const port = randomInt(FROM, TO);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port among ${TRIES} between ${FROM} and ${TO}`);
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
  } catch {
    return false; // Somebody listens there: that is the answer.
  }
  probe.close();
  await once(probe, 'close');
  return true;
}
