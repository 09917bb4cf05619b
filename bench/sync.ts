import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { CONTESTANTS } from './lib/contestants.ts';
import { LOADS, type Load, loadName } from './lib/load.ts';
import { markdownTable } from './lib/markdownTable.ts';
import { median } from './lib/median.ts';
import { memory } from './lib/memory.ts';
import { type Measured, runLoad } from './lib/runLoad.ts';
import { serverProcess } from './lib/serverProcess.ts';

const HELP = `npm run bench:sync -- [options]
The sync server beside y-websocket's own server and a bare ws relay: each in a process of its own, the load in another.
  --seconds N    measured time of each run (10)
  --rounds N     runs of each, the one of median CPU is printed (1)
  --load N       only the Nth load, from 1
  --only NAME    only this server: relay, yWebsocket, maillage
  --no-memory    without the memory of idle connections and open documents
  --unload N     seconds to wait for documents to be unloaded (65)
  --json         the figures as one JSON object`;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '1' },
    load: { type: 'string' },
    only: { type: 'string' },
    'no-memory': { type: 'boolean', default: false },
    unload: { type: 'string', default: '65' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const WARM_UP_MS = 3_000;
const contestants = CONTESTANTS.filter(({ module }) => values.only === undefined || values.only === module);
const loads = LOADS.filter((_, index) => values.load === undefined || index === Number(values.load) - 1);

async function measureOnce(module: string, acknowledged: boolean, load: Load): Promise<Measured> {
  const server = await serverProcess({ module, rooms: load.rooms, people: load.people });
  try {
    const { port, seats } = server.ready;
    const measureMs = Number(values.seconds) * 1_000;
    return await runLoad(server, { port, seats, load, acknowledged, warmUpMs: WARM_UP_MS, measureMs });
  } finally {
    await server.stop();
  }
}

const ms = (value: number) => value.toFixed(1);
const mega = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
const kilo = (bytes: number) => `${(bytes / 1e3).toFixed(1)} kB`;

async function main(): Promise<void> {
  if (values.help) {
    console.log(HELP);
    return;
  }
  const say = (text: string) => (values.json ? undefined : console.log(text));
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  say(`${date}, ${machine}\n`);

  const results: { load: string; server: string; measured: Measured }[] = [];
  for (const load of loads) {
    const runs = new Map<string, Measured[]>();
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const { module, acknowledges, name } of contestants) {
        const measured = await measureOnce(module, acknowledges, load);
        runs.set(name, [...(runs.get(name) ?? []), measured]);
      }
    }
    for (const [server, list] of runs) {
      results.push({ load: loadName(load), server, measured: median(list, (each) => each.cpuPerDelivery) });
    }
    const these = results.filter((result) => result.load === loadName(load));
    const reference = these.find(({ server }) => server.startsWith('y-websocket'))?.measured.cpuPerDelivery;
    say(`${loadName(load)} (rooms × people × edits per person)\n`);
    say(
      markdownTable(
        [
          'server',
          'CPU per delivery',
          '× y-websocket',
          'CPU of a core',
          'writer → reader p50 / p99',
          'on disk p50 / p99',
          'RSS',
          'delivered',
        ],
        these.map(({ server, measured: m }) => [
          server,
          `${m.cpuPerDelivery.toFixed(1)} µs`,
          reference === undefined ? '' : (m.cpuPerDelivery / reference).toFixed(2),
          `${(m.cores * 100).toFixed(0)} %`,
          `${ms(m.writerToReader.p50)} / ${ms(m.writerToReader.p99)} ms`,
          m.acknowledged === null ? 'never told' : `${ms(m.acknowledged.p50)} / ${ms(m.acknowledged.p99)} ms`,
          mega(m.rssBytes),
          `${m.delivered} of ${m.expected}${m.closed > 0 ? `, ${m.closed} closed` : ''}`,
        ]),
      ),
    );
    say('');
  }

  const memories: { server: string; figures: Awaited<ReturnType<typeof memory>> }[] = [];
  if (!values['no-memory']) {
    for (const contestant of contestants) {
      const figures = await memory(contestant, Number(values.unload) * 1_000);
      memories.push({ server: contestant.name, figures });
    }
    say('Memory (heap and buffers)\n');
    say(
      markdownTable(
        ['server', 'idle connection', 'open document', 'document after everybody left'],
        memories.map(({ server, figures }) => [
          server,
          kilo(figures.perConnection),
          kilo(figures.perDocument),
          kilo(figures.perDocumentAfter),
        ]),
      ),
    );
  }
  if (values.json) console.log(JSON.stringify({ date, machine, results, memories }));
}

await main();
