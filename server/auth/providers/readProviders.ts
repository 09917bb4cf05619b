import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { PROFESSIONS, professionSchema } from '#shared/domain/profession.ts';
import { type ClaimNames, PROVIDER_PRESETS, type ProviderPreset } from './presets.ts';

/** One provider people may sign in with. */
export interface ProviderSettings extends ProviderPreset {
  /** in addresses: letters, digits, hyphens */
  id: string;
  clientId: string;
  clientSecret: string;
}

const words = z.string().trim().min(1).max(500);
const claimList = z.array(words).max(10);

const entrySchema = z.strictObject({
  preset: z.enum(Object.keys(PROVIDER_PRESETS) as [string, ...string[]]).optional(),
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .optional(),
  name: words.optional(),
  issuer: z.url({ protocol: /^https?$/ }).optional(),
  clientId: words,
  clientSecret: words.optional(),
  /** a file that holds the secret and nothing else */
  clientSecretFile: words.optional(),
  scope: words.optional(),
  parameters: z.record(z.string(), z.string()).optional(),
  claims: z
    .strictObject({
      name: z.array(claimList).optional(),
      function: claimList.optional(),
      organization: claimList.optional(),
      profession: z.strictObject({ claim: words, table: z.record(z.string(), professionSchema) }).optional(),
    })
    .optional(),
  userInfoSigned: words.nullable().optional(),
  emailIsProof: z.boolean().optional(),
  canProveAgain: z.boolean().optional(),
});

/** What an ordinary OpenID Connect server says of people. */
const PLAIN: Omit<ProviderPreset, 'name' | 'issuer'> = {
  scope: 'openid profile email',
  parameters: {},
  claims: {
    name: [['name'], ['given_name', 'family_name']],
    function: ['title', 'function'],
    organization: ['organization'],
    // Who names our professions as we do may say so.
    profession: { claim: 'profession', table: Object.fromEntries(PROFESSIONS.map((one) => [one, one])) },
  },
  userInfoSigned: null,
  emailIsProof: false,
  canProveAgain: true,
};

/**
 * The identity providers of this server, from the JSON file that OIDC_PROVIDERS names: a list of presets with a client id
 * and a secret, or of providers described whole. Throws in words when something is wrong: no server starts half.
 */
export async function readProviders(file: string | null): Promise<ProviderSettings[]> {
  if (file === null) return [];
  const parsed = z
    .array(entrySchema)
    .max(20)
    .safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new Error(`OIDC_PROVIDERS: ${z.prettifyError(parsed.error)}`);
  const providers = await Promise.all(parsed.data.map(settingsOf));
  const ids = new Set(providers.map(({ id }) => id));
  if (ids.size !== providers.length) throw new Error('OIDC_PROVIDERS: two providers have the same id');
  return providers;
}

async function settingsOf(entry: z.infer<typeof entrySchema>): Promise<ProviderSettings> {
  const preset = entry.preset === undefined ? undefined : PROVIDER_PRESETS[entry.preset];
  const id = entry.id ?? entry.preset;
  const name = entry.name ?? preset?.name;
  const issuer = entry.issuer ?? preset?.issuer;
  if (id === undefined || name === undefined || issuer === undefined)
    throw new Error('OIDC_PROVIDERS: a provider without a preset needs id, name and issuer');
  const { clientSecret, clientSecretFile } = entry;
  const secret =
    clientSecret ?? (clientSecretFile ? (await readFile(clientSecretFile, 'utf8')).trim() : undefined);
  if (!secret) throw new Error(`OIDC_PROVIDERS: ${id} has neither clientSecret nor clientSecretFile`);
  const base = preset ?? PLAIN;
  const claims: ClaimNames = {
    name: entry.claims?.name ?? base.claims.name,
    function: entry.claims?.function ?? base.claims.function,
    organization: entry.claims?.organization ?? base.claims.organization,
    profession: entry.claims?.profession ?? base.claims.profession,
  };
  return {
    id,
    name,
    issuer,
    clientId: entry.clientId,
    clientSecret: secret,
    scope: entry.scope ?? base.scope,
    parameters: entry.parameters ?? base.parameters,
    claims,
    userInfoSigned: entry.userInfoSigned === undefined ? base.userInfoSigned : entry.userInfoSigned,
    emailIsProof: entry.emailIsProof ?? base.emailIsProof,
    canProveAgain: entry.canProveAgain ?? base.canProveAgain,
  };
}
