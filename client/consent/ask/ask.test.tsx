import { createHash } from 'node:crypto';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleConsent, sampleRow } from '../testing/sampleConsent.ts';
import { AskPage } from './AskPage.tsx';
import { blocksOf } from './blocksOf.ts';
import { challengeOf } from './challengeOf.ts';
import { type Draft, FIRST_DRAFT } from './draft.ts';
import { rowsToAnswer } from './rowsToAnswer.ts';
import { sha256Of } from './sha256Of.ts';
import { textShown } from './textShown.ts';
import { whatNow } from './whatNow.ts';

afterEach(() => vi.unstubAllGlobals());

const NOW = Date.UTC(2026, 11, 1);

function draw(consent = sampleConsent(), draft: Partial<Draft> = {}): string {
  const queries = new QueryClient();
  queries.setQueryData(['consentDraft', consent.id], { ...FIRST_DRAFT, ...draft });
  const inside = (children: ReactNode) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  return renderToStaticMarkup(
    inside(
      <AskPage
        consent={consent}
        later={null}
        myChoices={null}
        record={<b>noter</b>}
        signWithPasskey={null}
      />,
    ),
  );
}
const words = (markup: string) => markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the three steps', () => {
  it('[CA1] each thing has its person, what, what for, until when, and three answers, none chosen', () => {
    const markup = draw(sampleConsent(), { step: 2 });
    const text = words(markup);
    for (const said of [
      'M. Roux',
      'enseignant',
      'École Jules-Ferry',
      '« Soins »',
      'aider à l’école',
      '30 juin 2027',
    ])
      expect(text).toContain(
        said.replaceAll(' »', '\u00a0»').replaceAll('« ', '«\u00a0').replaceAll(/\s+/g, ' '),
      );
    expect(markup.match(/type="radio"/g)).toHaveLength(6);
    expect(markup).not.toContain('checked');
  });

  it('[CA1] an answer belongs to its row alone', () => {
    const markup = draw(sampleConsent(), { step: 2, answers: { 'row-2': 'no' } });
    expect(markup.match(/checked/g)).toHaveLength(1);
    expect(markup.indexOf('checked')).toBeGreaterThan(markup.indexOf('Mme Vidal'));
  });

  it('[CA4] the text is there in full, in the words that were chosen, before the name', () => {
    const standard = words(draw(sampleConsent(), { step: 3, answers: { 'row-1': 'yes', 'row-2': 'no' } }));
    expect(standard).toContain('On parle de Léa (standard).');
    expect(standard).toContain('Vous pouvez dire non.');
    const easy = draw(sampleConsent(), { step: 3, variant: 'easy' });
    expect(words(easy)).toContain('On parle de Léa (easy).');
    expect(words(easy)).not.toContain('(standard)');
    expect(easy.indexOf('On parle de')).toBeLessThan(easy.indexOf('type="submit"'));
  });

  it.each([1, 2, 3] as const)('[CA6] the fast way out is at step %s', (step) => {
    expect(words(draw(sampleConsent(), { step }))).toContain('Quitter vite');
  });
});

describe('the text that is signed', () => {
  it('[CA4] is the one that is shown: these words in this language, else these words, else what there is', () => {
    const { texts } = sampleConsent();
    expect(textShown(texts, { language: 'fr', variant: 'easy' })?.variant).toBe('easy');
    expect(textShown(texts, { language: 'en', variant: 'easy' })).toMatchObject({
      language: 'fr',
      variant: 'easy',
    });
    expect(textShown(texts.slice(0, 1), { language: 'fr', variant: 'easy' })?.variant).toBe('standard');
    expect(textShown([], { language: 'fr', variant: 'easy' })).toBeNull();
  });

  it('[CA4] is shown word for word, in blocks that each have a title', () => {
    const full = 'Titre\nUn mot.\n\nQuestion 1\nOui\u202f?\nNon\u202f?\n\n\nFin';
    const blocks = blocksOf(full);
    expect(blocks.map(({ title }) => title)).toEqual(['Titre', 'Question 1', 'Fin']);
    const shown = blocks.flatMap(({ title, lines }) => [title, ...lines]).join('\n');
    expect(shown).toBe(full.replaceAll(/\n+/g, '\n'));
  });

  it('[CA4] is hashed as the server hashes it, accents and all; not at all where a browser can’t', async () => {
    const text = 'Léa\u202f: « Soins »\n1. œuf 👪';
    expect(await sha256Of(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    vi.stubGlobal('crypto', {});
    expect(await sha256Of(text)).toBeNull();
  });
});

describe('a passkey', () => {
  it('[CA4] signs the hash itself: the bytes of the text’s hash are its challenge', async () => {
    const hash = (await sha256Of('On parle de Léa.')) ?? '';
    expect(challengeOf(hash)).toBe(Buffer.from(hash, 'hex').toString('base64url'));
    expect(challengeOf('fbefbeffff')).toBe('----__8');
  });
});

describe('what may still be answered', () => {
  const answered = (answer: 'yes' | 'no' | 'later', at = 1) => [{ signerId: 'h-nadia', answer, at }];

  it('[CA8] a yes is taken back elsewhere; a no and a later may be answered anew, by the last that was said', () => {
    const rows = [
      sampleRow('never', 'A'),
      sampleRow('yes', 'B', { answers: answered('yes'), state: 'accepted' }),
      sampleRow('no', 'C', { answers: answered('no'), state: 'refused' }),
      sampleRow('later', 'D', { answers: [...answered('later', 9), ...answered('yes', 2)], state: 'later' }),
      sampleRow('other', 'E', { answers: [{ signerId: 'h-karim', answer: 'yes', at: 3 }] }),
      sampleRow('gone', 'F', { state: 'withdrawn' }),
      sampleRow('over', 'G', { state: 'expired' }),
    ];
    const consent = sampleConsent({ rows });
    expect(rowsToAnswer(consent).map(({ id }) => id)).toEqual(['never', 'no', 'later', 'other']);
    expect(rowsToAnswer({ ...consent, may: { ...consent.may, sign: null } })).toEqual([]);
  });
});

describe('after signing', () => {
  const me = { signerId: 'h-nadia', at: 1 };
  const rows = [
    sampleRow('row-1', 'M. Roux', { state: 'accepted', answers: [{ ...me, answer: 'yes' }] }),
    sampleRow('row-2', 'Mme Vidal', { state: 'refused', answers: [{ ...me, answer: 'no' }] }),
  ];
  const signed = sampleConsent({
    rows,
    status: 'active',
    missing: [],
    signers: sampleConsent().signers.map((one) => ({ ...one, signedAt: 1 })),
  });

  it('[CA9] only what every signer accepted, in a consent in force and begun, is said to be open', () => {
    const ids = (part: Partial<typeof signed>, now = NOW) =>
      whatNow({ ...signed, ...part }, now).open.map(({ id }) => id);
    expect(ids({})).toEqual(['row-1']);
    for (const status of ['signedPartial', 'withdrawn', 'expired', 'blockedDisagreement'] as const)
      expect(ids({ status })).toEqual([]);
    expect(ids({}, signed.effectiveFrom - 1)).toEqual([]);
    expect(ids({}, signed.expiresAt)).toEqual([]);
  });

  it('[CA9] the page says who reads what until when, what stays closed, and the way back', () => {
    const text = words(draw(signed));
    expect(text).toContain('M. Roux : ouvert jusqu’au 30 juin 2027.');
    expect(text).toContain('Mme Vidal : vous avez dit non.');
    expect(text).toContain('Vous pouvez tout refermer');
  });

  it('[CA9] while somebody else must sign, nothing is open and the page says who', () => {
    const half = sampleConsent({
      status: 'signedPartial',
      rows: [sampleRow('row-1', 'M. Roux', { answers: [{ ...me, answer: 'yes' }] })],
      signers: sampleConsent().signers.map((one) => (one.isMe ? { ...one, signedAt: 1 } : one)),
    });
    const text = words(draw(half));
    expect(text).toContain('Rien ne s’ouvre pour le moment.');
    expect(text).toContain('L’accord de Karim.');
  });
});

describe('who doesn’t sign', () => {
  it('[CA11] a child sees each thing with « Je ne veux pas », and that the parents won’t know', () => {
    const child = sampleConsent({ may: { ...sampleConsent().may, sign: null, oppose: true } });
    const markup = draw(child);
    expect(words(markup)).toContain('Vos parents ne verront pas');
    expect(markup.match(/aria-label="Je ne veux pas\. /g)).toHaveLength(2);
    expect(markup).not.toContain('type="radio"');
  });

  it('[CA11] with all of it opposed the page is still the child’s, and says that it stays closed', () => {
    const rows = [
      sampleRow('row-1', 'M. Roux', { state: 'opposed' }),
      sampleRow('row-2', 'Mme Vidal', { state: 'withdrawn' }),
    ];
    const may = { ...sampleConsent().may, sign: null, oppose: false };
    const text = words(draw(sampleConsent({ rows, may })));
    expect(text).toContain('Votre avis compte');
    expect(text).toContain('Cela reste fermé.');
    expect(text).not.toContain('Accord demandé');
  });

  it('[CA11] the one who collects reads the text and where it stands, and may record; nobody else may', () => {
    const may = { ...sampleConsent().may, sign: null };
    expect(draw(sampleConsent({ seenAs: 'collector', may: { ...may, record: true } }))).toContain(
      '<b>noter</b>',
    );
    const other = draw(sampleConsent({ seenAs: 'facilitator', may, texts: [] }));
    expect(other).not.toContain('<b>noter</b>');
    expect(words(other)).toContain('L’accord de Karim.');
  });
});
