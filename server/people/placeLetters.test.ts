import { expect, it, onTestFinished } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { mailbox } from '../testing/mailbox.ts';
import { firstFacilitator, testTable } from '../testing/table.ts';
import { testServer } from '../testing/testServer.ts';

it('[PE11] those who hold authority are told of a change of place, and of another holder', async () => {
  const mail = await mailbox();
  onTestFinished(() => mail.close());
  const server = await testServer({ smtpUrl: mail.url });
  onTestFinished(() => server.close());
  const table = await testTable(server, await firstFacilitator(server));
  const { situationId, facilitator } = table;
  await table.seat({ name: 'Ana', sector: 'family', email: 'ana@exemple.fr' });
  const nurse = await table.seat({ name: 'Luc', sector: 'social' });
  const params = { situationId, memberId: nurse.memberId };
  await facilitator.must(api.people.changeMember, { params, body: { function: 'Infirmier' } });
  await facilitator.must(api.people.changeMember, { params, body: { sector: 'health' } });
  await table.seat({ name: 'Eva', sector: 'family', familyPlace: 'relative' });
  await table.seat({ name: 'Bob', sector: 'family' });
  await mail.letter(3);
  expect(mail.letters.map(({ to, text }) => [to, /place .* a changé/.test(text)])).toEqual([
    [['ana@exemple.fr'], false],
    [['ana@exemple.fr'], true],
    [['ana@exemple.fr'], true],
  ]);
  expect(JSON.stringify(mail.letters)).not.toContain('Luc');
});
