import { sendPicture } from '#server/pictures/testing/sendPicture.ts';
import {
  changeElement,
  putElement,
  putLink,
  putProposal,
  putStroke,
  removeElement,
} from '#shared/board/index.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { plainText } from '#shared/note/plainText.ts';
import { writeNote } from '#shared/note/writeNote.ts';
import { api } from '#shared/protocol/http/api.ts';
import { called, type Draft, draft, endLaw, recordLaw, sign, withdraw } from './consents.ts';
import { drawnMark } from './drawnMark.ts';
import { synced } from './opening.ts';
import type { Person } from './person.ts';
import type { Stage, StageNote } from './stage.ts';

/** What goes on where somebody may not look: told in pieces, between and during what they do see. */
export interface Hidden {
  compartment: string;
  note: string;
  /** once it was given one */
  readonly picture: string | null;
  /** the next piece of it */
  goOn(): Promise<void>;
}

/** @param toldOf who is named in it besides the doctor and the mother: nobody, or the one who must then notice */
export async function hidden(stage: Stage, common: { element: string }, toldOf: string[]): Promise<Hidden> {
  const named = ['mother', 'doctor', 'officer', ...toldOf];
  await stage.addCompartment({ name: 'hidden', category: 'sharedNotes', sectors: [], named });
  const compartment = stage.compartments.get('hidden') ?? '';
  const table = stage.compartments.get('common') ?? '';
  const [mother, doctor, officer] = ['mother', 'doctor', 'officer'].map((key) => stage.people.get(key)) as [
    Person,
    Person,
    Person,
  ];
  const note = (await stage.addNote(compartment, doctor)) as StageNote;
  const board = `board:${compartment}`;
  let picture: string | null = null;

  const pieces: (() => Promise<unknown>)[] = [
    async () => {
      const line = await synced(await doctor.open(board));
      line.edit((doc) => {
        putElement(doc, { id: 'hidden-0001', kind: 'text', at: [0, 0], text: 'caché', width: 100 });
        putElement(doc, { id: 'hidden-0002', kind: 'household', at: [9, 9], name: 'caché' });
      });
      line.presence({ cursor: [1, 2], selection: ['hidden-0001'] });
    },
    async () => {
      const line = await synced(await mother.open(board));
      // A link out of the hidden compartment, to something that everybody sees.
      line.edit((doc) =>
        putLink(doc, {
          ...{ id: 'hidden-link-0001', kind: 'relation', label: 'caché', order: 1, date: null },
          from: { compartment, element: 'hidden-0001' },
          to: { compartment: table, element: common.element },
        }),
      );
      for (let i = 0; i < 30; i++) line.edit((doc) => changeElement(doc, 'hidden-0001', { at: [i, i] }));
    },
    async () => {
      const line = await synced(await doctor.open(board));
      const at: [number, number] = [5, 5];
      line.edit((doc) => {
        putStroke(doc, { id: 'hidden-stroke', pen: 'pen', tint: 0, size: 3, at, path: '' });
        putElement(doc, {
          ...{ id: 'hidden-0003', kind: 'person', at, name: 'caché', symbol: 'circle', birthYear: null },
          ...{ deceased: false, concerned: false, ring: 'living' },
        });
        putProposal(doc, {
          ...{ id: 'hidden-saying', about: { compartment, element: 'hidden-0003' }, words: 'caché' },
          ...{ by: doctor.memberId, byName: doctor.name, on: 1, answer: null },
        });
      });
    },
    async () => {
      const { body } = await sendPicture(`http://127.0.0.1:${doctor.proxy.port}`, {
        ...{ browser: doctor.browser, compartmentId: compartment, origin: stage.house.url },
        file: drawnMark.draw(stage.marks.make('picture', compartment).text),
      });
      picture = body.id;
      const line = await synced(await doctor.open(board));
      line.edit((doc) =>
        putElement(doc, {
          ...{ id: 'hidden-0004', kind: 'picture', at: [0, 0], name: 'caché', picture: body.id },
          ...{ width: body.width, height: body.height },
        }),
      );
      await doctor.ask(api.pictures.read, { params: { compartmentId: compartment, pictureId: body.id } });
    },
    () =>
      doctor.ask(api.snapshots.take, {
        params: { situationId: stage.situationId },
        body: { name: 'Photo cachée', heldOn: '2026-11-22', compartmentIds: [compartment] },
      }),
    () =>
      doctor.ask(api.snapshots.eraseElement, {
        params: { compartmentId: compartment },
        body: { recordId: 'hidden-0003' },
      }),
    async () => {
      const line = await synced(await doctor.open(note.document));
      line.edit((doc) =>
        writeNote(noteContent(doc), [
          {
            is: 'paragraph',
            inline: [
              plainText('caché '),
              { is: 'mention', compartment: table, element: common.element, label: 'commun' },
            ],
          },
        ]),
      );
      line.presence({ editing: true });
    },
    () =>
      stage.facilitator.ask(api.situations.changeCompartment, {
        params: { compartmentId: compartment },
        body: { name: 'Un autre nom caché' },
      }),
    () => stage.addNote(compartment, mother),
    () => doctor.ask(api.notes.rename, { params: { noteId: note.id }, body: { title: 'Caché encore' } }),
    async () => {
      for (let i = 0; i < 5; i++) (await officer.open(board)).close();
    },
    async () => {
      const draft = stage.compartments.get('draft of doctor') ?? '';
      const line = await synced(await doctor.open(`board:${draft}`));
      line.edit((doc) =>
        putElement(doc, { id: 'draft-0001', kind: 'text', at: [0, 0], text: 'à moi', width: 100 }),
      );
      await doctor.ask(api.share.share, {
        body: { from: draft, to: compartment, elements: ['draft-0001'] },
      });
    },
    () =>
      stage.facilitator.ask(api.situations.changeCompartment, {
        params: { compartmentId: compartment },
        body: {
          audience: {
            everyone: false,
            sectors: [],
            memberIds: ['mother', 'doctor', ...toldOf].map((key) => stage.people.get(key)?.memberId),
          },
          confirmExposed: true,
        },
      }),
    async () => {
      const line = await synced(await doctor.open(board));
      line.edit((doc) => removeElement(doc, 'hidden-0002'));
    },
    ...consentPieces(stage, compartment),
    () => doctor.ask(api.notes.remove, { params: { noteId: note.id } }),
    () =>
      stage.facilitator.ask(api.situations.changeCompartment, {
        params: { compartmentId: compartment },
        body: { archived: true },
      }),
  ];
  return {
    compartment,
    note: note.id,
    get picture() {
      return picture;
    },
    async goOn() {
      await pieces.shift()?.();
    },
  };
}

/** Consents and laws about the hidden compartment: nobody whom they don't concern hears of them. */
function consentPieces(stage: Stage, compartment: string): (() => Promise<unknown>)[] {
  let consent: Draft | null = null;
  let law: string | null = null;
  return [
    async () => {
      const wishes = ['officer', 'mdph'].map((key) => ({ compartment, to: { person: key } }));
      consent = await draft(stage, wishes, Date.now() + 86_400_000);
      if (consent) await sign(stage, consent, ['yes', 'yes']);
    },
    async () => {
      const officer = called(stage, 'officer');
      const line = await officer.open(`board:${compartment}`);
      line.presence({ cursor: [3, 3] });
      await officer.ask(api.readings.list, { params: { situationId: stage.situationId }, query: {} });
    },
    async () => consent && withdraw(stage, consent, consent.rows),
    async () => {
      const now = Date.now();
      law = await recordLaw(
        stage,
        {
          kind: 'courtOrder',
          scope: [{ id: 'scope-0001', category: 'sharedNotes', compartmentId: compartment }],
          recipientMemberIds: [called(stage, 'mdph').memberId],
          ...{ purpose: 'Une mission', from: now - 1_000, until: null, court: 'Un tribunal' },
          ...{ reference: 'Une référence', date: now - 2_000, allows: 'Ce que le juge a permis, en entier.' },
        },
        [compartment],
      );
    },
    async () => law && endLaw(stage, law),
  ];
}
