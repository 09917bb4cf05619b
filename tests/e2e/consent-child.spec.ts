import type { Page } from '@playwright/test';
import { ask } from './harness/ask.ts';
import { authenticator } from './harness/authenticator.ts';
import { expectAccessible } from './harness/axe.ts';
import { prepareConsent, sitDown } from './harness/consent.ts';
import { justProved } from './harness/justProved.ts';
import type { Maillage } from './harness/maillage.ts';
import { canvas } from './harness/map.ts';
import { type People, PHONE } from './harness/people.ts';
import { picture } from './harness/picture.ts';
import { expect, test } from './harness/test.ts';

/** A fictional family: Léa is eleven and understands; her parents decide together. */
const GUESTS = {
  nadia: { name: 'Nadia', sector: 'family', familyPlace: 'holder', function: 'mère' },
  paul: { name: 'Paul', sector: 'family', familyPlace: 'holder', function: 'père' },
  lea: { name: 'Léa', sector: 'family', familyPlace: 'child' },
  roux: { name: 'M. Roux', sector: 'school', profession: 'teacher', function: 'enseignant' },
  vidal: { name: 'Mme Vidal', sector: 'childProtection', profession: 'aseOfficer', function: 'référente' },
  lopez: { name: 'Dr Lopez', sector: 'health', profession: 'doctor', function: 'pédiatre' },
} as const;
type Guest = keyof typeof GUESTS;

const DAY_MS = 86_400_000;
const TITLE = 'Bilan de langage';
const OPINION = 'Elle préfère que son maître n’en sache rien';
/** What every page and every text says to everybody, child or no child: the right of RGPD 21, and who may press what. */
const SAID_TO_ALL = /ou vous y opposer|"oppose":false/g;

/** On a machine with two cores where ten things run. */
const SOON_MS = 10_000;

/** All that reaches a browser from the server while its owner looks: answers of the API, messages of its sockets. */
function overhear(page: Page): () => Promise<string[]> {
  const heard: Promise<string>[] = [];
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/api/')) return;
    // A page that is left drops the answers that are still on their way: those, nobody reads.
    heard.push(response.text().catch(() => ''));
  });
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      heard.push(Promise.resolve(typeof payload === 'string' ? payload : payload.toString('utf8')));
    }),
  );
  return () => Promise.all(heard);
}

function expectNothingTold(words: string, where: string): void {
  const rest = words.replaceAll(SAID_TO_ALL, '');
  expect(rest.match(/.{0,60}oppos.{0,60}/i)?.[0] ?? '', where).toBe('');
  expect(rest, where).not.toContain(OPINION);
}

async function seatFamily(maillage: Maillage, people: People) {
  const claire = await people.enter('Claire', await maillage.printedLink());
  const { id } = await ask<{ id: string }>(claire, '/situations', {
    name: 'Autour de Léa (exemple fictif)',
    template: { compartments: ['common', 'family', 'school', 'care'] },
  });
  const pages = {} as Record<Guest, Page>;
  for (const who of Object.keys(GUESTS) as Guest[]) {
    const { url } = await ask<{ url: string }>(claire, `/situations/${id}/invitations`, {
      role: 'participant',
      ...GUESTS[who],
    });
    const family = GUESTS[who].sector === 'family';
    pages[who] = await people.enter(who, url, family ? { viewport: PHONE } : {});
  }
  const { members, compartments } = await ask<{
    members: { id: string; name: string }[];
    compartments: { id: string; kind: string }[];
  }>(claire, `/situations/${id}`);
  const member = (who: Guest) => members.find(({ name }) => name === GUESTS[who].name)?.id ?? '';
  const care = compartments.find(({ kind }) => kind === 'care')?.id ?? '';
  await ask(claire, `/situations/${id}/guardianship`, {
    subject: {
      memberId: member('lea'),
      birthDate: new Date(Date.now() - 11.5 * 365.25 * DAY_MS).toISOString().slice(0, 10),
      discernment: true,
      protection: 'none',
      decidesAlone: false,
    },
    authority: 'joint',
    separated: true,
    holders: [
      { id: 'holderMother', memberId: member('nadia'), name: 'Nadia Martin', capacity: 'mother' },
      { id: 'holderFather', memberId: member('paul'), name: 'Paul Martin', capacity: 'father' },
    ],
    exclusiveHolderId: null,
    judgementRef: null,
    confidedToAse: false,
    judgeAuthorisationRef: null,
  });
  await ask(pages.lopez, `/compartments/${care}/notes`, { title: TITLE });
  const consent = await ask<{ id: string }>(pages.lopez, `/situations/${id}/consents`, {
    rows: (['roux', 'vidal'] as const).map((who) => ({
      category: 'health',
      compartmentId: care,
      purpose: 'childProject',
      recipient: { memberId: member(who) },
      mode: 'board',
    })),
    expiresAt: Date.now() + 30 * DAY_MS,
  });
  await ask(pages.lopez, `/consents/${consent.id}/child-heard`, {
    date: Date.now(),
    how: 'Au cabinet, seule avec le médecin',
    opinion: OPINION,
  });
  return { ...pages, situationId: id, consentId: consent.id, care, member };
}

const opposeTo = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^Je ne veux pas\\. ${name}`) });

async function signYesToAll(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Continuer', exact: true }).click();
  const yes = page.getByRole('radio', { name: 'Oui' });
  await expect(yes).toHaveCount(2);
  for (const one of await yes.all()) await one.check();
  await page.getByRole('button', { name: 'Continuer et signer' }).click();
  await page.getByLabel('Votre prénom et votre nom').fill(name);
  await page.getByRole('button', { name: 'Je signe', exact: true }).click();
  await expect(page.getByText('Vous avez signé. Merci.')).toBeVisible();
}

/** A copy of everything about oneself, made and fetched. */
async function copyOfMine(page: Page, situationId: string): Promise<string> {
  interface Copy {
    id: string;
    state: string;
    token: string | null;
  }
  const asked = { format: 'json', language: 'fr' };
  const { id } = await ask<Copy>(page, `/situations/${situationId}/my-data`, asked);
  let token: string | null = null;
  await expect
    .poll(async () => {
      const copy = await ask<Copy>(page, `/my-data/${id}`);
      token = copy.token;
      return copy.state;
    })
    .toBe('ready');
  return JSON.stringify(await ask(page, `/my-data/${id}/file`, { token }));
}

test('[CA11] [CN15] a child says « Je ne veux pas » on her phone: it stays closed, and her parents aren’t told', async ({
  maillage,
  people,
}) => {
  const family = await seatFamily(maillage, people);
  const { nadia, paul, lea, roux, vidal, lopez, situationId, consentId, care, member } = family;
  const table = `${maillage.url}/situations/${situationId}`;
  const asked = `${maillage.url}/accords/${consentId}`;
  const heard = { nadia: overhear(nadia), paul: overhear(paul) };
  const status = async (page: Page, path: string) =>
    (await page.request.get(`${maillage.url}/api${path}`)).status();

  const expectParentsKnowNothing = async () => {
    for (const who of ['nadia', 'paul'] as const) {
      const page = family[who];
      const addresses: [string, RegExp][] = [
        [asked, /Ce qui se passe maintenant/],
        [`${table}/partage`, /Ce que je partage/],
      ];
      for (const [address, title] of addresses) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
        await expect(page.getByText('Mme Vidal').first()).toBeVisible();
        expectNothingTold(await page.content(), `${who}: ${address}`);
        await expect(page.getByText(/ne veu[tx] pas|pas d’accord\. /)).toHaveCount(0);
      }
      for (const path of [
        `/consents/${consentId}`,
        `/consents/${consentId}/opening`,
        ...['', '/consents', '/shared', '/todo', '/readings', '/withdrawals', '/family-invitation'].map(
          (end) => `/situations/${situationId}${end}`,
        ),
        `/situations/${situationId}/view-as/${member('lea')}`,
        `/situations/${situationId}/view-as/${member('roux')}`,
      ]) {
        const response = await page.request.get(`${maillage.url}/api${path}`);
        expectNothingTold(await response.text(), `${who}: ${response.status()} ${path}`);
      }
      const answers = await heard[who]();
      expect(answers.length).toBeGreaterThan(5);
      for (const answer of answers) expectNothingTold(answer, `${who}: heard by the page`);
    }
  };

  await test.step('[CA11] Léa reads each thing, and says no to one', async () => {
    await lea.goto(asked);
    await expect(lea.getByRole('heading', { level: 1, name: 'Votre avis compte' })).toBeVisible();
    await expect(lea.getByText('Vos parents ne verront pas que vous avez dit cela.')).toBeVisible();
    await expect(lea.getByRole('radio')).toHaveCount(0);
    await expectAccessible(lea, 'the child’s page');
    await picture(lea, 'consent-child-1-375');
    await opposeTo(lea, 'M. Roux').click();
    const closed = lea.getByRole('listitem').filter({ hasText: 'M. Roux' });
    const said = closed.getByText('Vous n’êtes pas d’accord. Cela reste fermé.');
    await expect(said).toBeVisible();
    await expect(closed.locator(':focus')).toContainText('Cela reste fermé.');
    await expect(opposeTo(lea, 'M. Roux')).toHaveCount(0);
    await expect(opposeTo(lea, 'Mme Vidal')).toBeVisible();
    await expectAccessible(lea, 'the child’s page, one thing opposed');
    await said.scrollIntoViewIfNeeded();
    await picture(lea, 'consent-child-2-opposed-375');
    expect(await lea.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    await lea.reload();
    await expect(said).toBeVisible();
  });

  await test.step('her parents, who know nothing of it, say yes to all', async () => {
    for (const [page, name] of [
      [nadia, 'Nadia Martin'],
      [paul, 'Paul Martin'],
    ] as const) {
      await page.goto(asked);
      await signYesToAll(page, name);
    }
    await expect(paul.getByRole('listitem').filter({ hasText: 'Mme Vidal : ouvert jusqu’au' })).toBeVisible();
    await picture(paul, 'consent-child-3-father-375');
  });

  await test.step('the other professional gets it: by the API, and on the screen', async () => {
    const read = await ask<{ rows: { recipient: { name: string }; state: string }[] }>(
      vidal,
      `/consents/${consentId}`,
    );
    expect(read.rows).toMatchObject([{ recipient: { name: 'Mme Vidal' }, state: 'accepted' }]);
    expect(await status(vidal, `/compartments/${care}/readers`)).toBe(200);
    await vidal.goto(table);
    await expect(vidal.getByRole('button', { name: /^Soins/ }).first()).toBeVisible();
    await expect(vidal.getByText(TITLE).first()).toBeVisible();
  });

  await test.step('the teacher gets nothing: by the API, on the screen', async () => {
    const answer = async (path: string) => {
      const response = await roux.request.get(`${maillage.url}/api${path}`);
      return { status: response.status(), body: await response.text() };
    };
    expect(await answer(`/consents/${consentId}`)).toEqual(await answer('/consents/nothing-here-0000'));
    expect(await answer(`/compartments/${care}/readers`)).toEqual(
      await answer('/compartments/nothing-here-0000/readers'),
    );
    for (const end of ['', '/consents', '/shared', '/todo']) {
      const { status: code, body } = await answer(`/situations/${situationId}${end}`);
      expect(code).toBe(200);
      for (const secret of [care, consentId, TITLE]) expect(body, end).not.toContain(secret);
    }
    await roux.goto(table);
    await expect(canvas(roux)).toBeVisible();
    await expect(roux.getByRole('button', { name: /^Soins/ })).toHaveCount(0);
    expect(await roux.content()).not.toContain(TITLE);
    await roux.goto(asked);
    await expect(roux.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(roux.getByText('Dr Lopez')).toHaveCount(0);
    await expect(roux.getByText('Mme Vidal')).toHaveCount(0);
  });

  await test.step('[CN15] nothing that the parents see or receive says it; the doctor who asked knows', async () => {
    await expectParentsKnowNothing();
    justProved(maillage);
    expectNothingTold(await copyOfMine(nadia, situationId), 'the mother’s copy of her data');
    const { rows } = await ask<{ rows: { state: string }[] }>(lopez, `/consents/${consentId}`);
    expect(rows.map(({ state }) => state)).toEqual(['opposed', 'accepted']);
  });

  await test.step('she says no to what was open: it closes at once, and the page stays hers', async () => {
    await opposeTo(lea, 'Mme Vidal').click();
    await expect(lea.getByText('Vous n’êtes pas d’accord. Cela reste fermé.')).toHaveCount(2);
    await expect(lea.getByRole('heading', { level: 1, name: 'Votre avis compte' })).toBeVisible();
    await expect(vidal.getByRole('button', { name: /^Soins/ })).toHaveCount(0, { timeout: SOON_MS });
    await expect(vidal.getByText(TITLE)).toHaveCount(0);
    expect(await status(vidal, `/compartments/${care}/readers`)).toBe(404);
    await expectParentsKnowNothing();
  });
  expect(people.complaints).toEqual([]);
});

test('[CA4] [CN9] a mother makes a passkey, and signs the words on her screen with it', async ({
  maillage,
  people,
}) => {
  // Browsers know passkeys at a name, not at a bare address.
  const named = (url: string) => url.replace('127.0.0.1', 'localhost');
  const claire = await people.enter('Claire', await maillage.printedLink());
  const table = await sitDown(maillage, claire);
  const { consentId } = await prepareConsent(claire, table);
  const nadia = await people.arrive('Nadia', { viewport: PHONE });
  const key = await authenticator(nadia);

  await test.step('[AU42] her invitation leads in; a passkey is offered behind a link from who keeps the server', async () => {
    await nadia.goto(named(table.links.nadia));
    await nadia.getByRole('button', { name: 'Entrer' }).first().click();
    await expect(nadia).toHaveURL(named(table.url));
    const { account } = await (await nadia.request.get(named(`${maillage.url}/api/me`))).json();
    const { signInUrl } = await maillage.admin<{ signInUrl: string }>(
      'sign-in-link',
      '--account',
      account.id,
    );
    await nadia.goto(named(signInUrl));
    await nadia.getByRole('button', { name: 'Entrer' }).first().click();
    await expect(nadia.getByRole('heading', { name: 'La prochaine fois, sans code' })).toBeVisible();
    await nadia.getByRole('button', { name: 'Créer une clé d’accès' }).click();
    await expect(nadia).not.toHaveURL(/entrer/);
  });

  await test.step('[CA4] what the key signs is the hash of the text that she sees', async () => {
    await nadia.goto(named(`${maillage.url}/accords/${consentId}`));
    await nadia.getByRole('button', { name: 'Continuer', exact: true }).click();
    await nadia.getByRole('radio', { name: 'Oui' }).check();
    await nadia.getByRole('button', { name: 'Continuer et signer' }).click();
    await nadia.getByLabel('Votre prénom et votre nom').fill('Nadia Martin');
    const withKey = nadia.getByRole('button', { name: 'Je signe avec ma clé d’accès' });
    await expect(withKey).toBeVisible();
    await expectAccessible(nadia, 'to sign with a passkey');
    await withKey.scrollIntoViewIfNeeded();
    await picture(nadia, 'consent-passkey-375');
    await key.touched(true);
    const [request] = await Promise.all([nadia.waitForRequest(/\/sign$/), withKey.click()]);
    await expect(nadia.getByText('Vous avez signé. Merci.')).toBeVisible();
    await expect(nadia.getByRole('listitem').filter({ hasText: 'M. Roux : ouvert jusqu’au' })).toBeVisible();
    const { textSha256, passkey } = request.postDataJSON();
    const client = JSON.parse(Buffer.from(passkey.response.clientDataJSON, 'base64url').toString('utf8'));
    expect(Buffer.from(client.challenge, 'base64url').toString('hex')).toBe(textSha256);
  });

  await test.step('[CN9] the record says so, to her and to who asked', async () => {
    for (const page of [nadia, claire]) {
      const read = await ask<{ status: string; signers: object[] }>(page, `/consents/${consentId}`);
      expect(read.status).toBe('active');
      expect(read.signers).toMatchObject([
        { name: 'Nadia Martin', method: 'electronic', identityProof: 'passkey' },
      ]);
    }
  });
  expect(people.complaints).toEqual([]);
});
