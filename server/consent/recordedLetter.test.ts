import { it, onTestFinished } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { eventually } from '../sync/testing/eventually.ts';
import { mailbox } from '../testing/mailbox.ts';
import { testServer } from '../testing/testServer.ts';
import { answers, draftFor, guardianship, MOTHER, seatFamily } from './testing/family.ts';

it('[CN5] whoever’s answer was written down by somebody else is told', async () => {
  const mail = await mailbox();
  onTestFinished(() => mail.close());
  const server = await testServer({ smtpUrl: mail.url });
  onTestFinished(() => server.close());
  const family = await seatFamily(server);
  const { table, facilitator, doctor, teacher, father, child } = family;
  const mother = await table.seat({ name: 'Nadia', sector: 'family', email: 'nadia@exemple.fr' });
  const params = { situationId: table.situationId };
  const body = guardianship({ mother, father, child });
  await facilitator.must(api.consents.setGuardianship, { params, body });
  const drafted = await draftFor(family, [teacher]);
  const { strokes: _strokes, passkey: _passkey, ...said } = answers(drafted);
  const how = { witness: 'Claire', method: 'oral_recorded_by_pro' as const, signerId: MOTHER };
  const of = { params: { consentId: drafted.id }, body: { ...said, ...how } };
  await doctor.browser.must(api.consents.signRecorded, of);
  const noted = () => mail.letters.find(({ text }) => text.includes('noté votre réponse'))?.to;
  await eventually(noted).toEqual(['nadia@exemple.fr']);
});
