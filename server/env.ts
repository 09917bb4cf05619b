import { join, resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const filled = z.string().trim().min(1);

const schema = z.object({
  HOST: filled.default('127.0.0.1'),
  PORT: port.default(8080),
  /** where the data live: the SQLite file and, unless MASTER_KEY_FILE says otherwise, the master key */
  DATA_DIR: filled.default('./data'),
  /** the address people type; cookies, links and origin checks follow it */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: filled.optional(),
  MASTER_KEY_FILE: filled.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: filled.optional(),
  /** how many reverse proxies add to X-Forwarded-For: 0 believes nobody */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** a bearer token for /metrics; without it, only the machine itself may read them */
  METRICS_TOKEN: filled.optional(),
  /** minutes after which a professional's session that gives no sign ends; 0: never */
  SESSION_IDLE_MINUTES: z.coerce.number().min(0).max(1_440).default(30),
  /** hours after which every session ends; unless told: 12, and a week on a server that sends no mail */
  SESSION_HOURS: z.coerce.number().min(0.1).max(720).optional(),
  /** a JSON file: the identity providers people may sign in with */
  OIDC_PROVIDERS: filled.optional(),
  /** who keeps the heads of the ledger, outside: an e-mail address */
  LEDGER_WITNESS: z.email().optional(),
  /** how long it is kept who opened what */
  READINGS_MONTHS: z.coerce.number().int().min(1).max(60).default(12),
  /** after the last contact, how long a situation stays in the active base, and what then */
  RETENTION_MONTHS: z.coerce.number().int().min(1).max(24).default(24),
  RETENTION_THEN: z.enum(['archive', 'anonymise']).default('archive'),
  /** how long a situation stays archived before it is anonymised */
  ARCHIVE_MONTHS: z.coerce.number().int().min(1).max(360).default(48),
  /** who answers for the data, in the texts that people sign; by default the structure that prepares them */
  CONTROLLER_NAME: filled.optional(),
  CONTROLLER_CONTACT: filled.optional(),
  DPO_CONTACT: filled.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export interface Env {
  host: string;
  port: number;
  dataDir: string;
  /** null: follow the port that was opened */
  publicUrl: string | null;
  databaseUrl: string | null;
  masterKeyFile: string;
  /** true when nobody chose where the key lives: the first start says to move it */
  masterKeyBesideData: boolean;
  smtpUrl: string | null;
  mailFrom: string;
  trustedProxies: number;
  metricsToken: string | null;
  ledgerWitness: string | null;
  readingsMonths: number;
  retention: { activeMonths: number; then: 'archive' | 'anonymise'; archiveMonths: number };
  sessionIdleMinutes: number;
  /** null: as long as suits what the server can send */
  sessionHours: number | null;
  oidcProvidersFile: string | null;
  controller: { name?: string; contact?: string; dpo?: string };
  logLevel: string;
}

/** Reads the settings; throws in words when one is wrong. The only reader of `process.env`. */
export function readEnv(from: Readonly<Record<string, string | undefined>> = process.env): Env {
  const known = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(known);
  if (!parsed.success) throw new Error(`Settings: ${z.prettifyError(parsed.error)}`);
  const env = parsed.data;
  const dataDir = resolve(env.DATA_DIR);
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    databaseUrl: env.DATABASE_URL ?? null,
    masterKeyFile: env.MASTER_KEY_FILE ? resolve(env.MASTER_KEY_FILE) : join(dataDir, 'master.key'),
    masterKeyBesideData: env.MASTER_KEY_FILE === undefined,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? 'Maillage <ne-pas-repondre@localhost>',
    trustedProxies: env.TRUSTED_PROXIES,
    metricsToken: env.METRICS_TOKEN ?? null,
    sessionIdleMinutes: env.SESSION_IDLE_MINUTES,
    sessionHours: env.SESSION_HOURS ?? null,
    oidcProvidersFile: env.OIDC_PROVIDERS ? resolve(env.OIDC_PROVIDERS) : null,
    ledgerWitness: env.LEDGER_WITNESS ?? null,
    readingsMonths: env.READINGS_MONTHS,
    retention: {
      activeMonths: env.RETENTION_MONTHS,
      then: env.RETENTION_THEN,
      archiveMonths: env.ARCHIVE_MONTHS,
    },
    controller: {
      ...(env.CONTROLLER_NAME ? { name: env.CONTROLLER_NAME } : {}),
      ...(env.CONTROLLER_CONTACT ? { contact: env.CONTROLLER_CONTACT } : {}),
      ...(env.DPO_CONTACT ? { dpo: env.DPO_CONTACT } : {}),
    },
    logLevel: env.LOG_LEVEL,
  };
}
