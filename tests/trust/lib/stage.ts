import type { DataCategory } from '#shared/domain/compartment.ts';
import type { FamilyPlace } from '#shared/domain/familyPlace.ts';
import type { Profession } from '#shared/domain/profession.ts';
import type { Role } from '#shared/domain/role.ts';
import type { Sector } from '#shared/domain/sector.ts';
import { api } from '#shared/protocol/http/api.ts';
import type { Random } from '#shared/testing/random.ts';
import { eventually } from '../../sync/lib/eventually.ts';
import { Album } from './album.ts';
import type { House } from './house.ts';
import type { Line } from './line.ts';
import { type Mark, Marks } from './marks.ts';
import { maySee, type Told } from './oracle.ts';
import { type Person, person } from './person.ts';
import { Timeline } from './timeline.ts';

/** A note of the stage, and what was put in it. */
export interface StageNote {
  id: string;
  document: string;
  compartment: string;
}

/** A record on a board, with the marks that go with it. */
export interface StageElement {
  id: string;
  compartment: string;
  marks: Mark[];
  /** what the links that touch it say */
  linked?: Mark[];
  /** what others propose of it */
  said?: Mark[];
  /** since when it has this id, there (performance.now()) */
  since: number;
}

/** A picture that a compartment was given; it is on its map, or was. */
export interface StagePicture {
  id: string;
  compartment: string;
  mark: Mark;
}

export interface Seat {
  key: string;
  role: Role;
  sector: Sector;
  place?: FamilyPlace;
  profession?: Profession;
  /** invited by mail, where mails go out */
  mailed?: boolean;
}

/** One of each kind that the rules tell apart. The facilitator opens the situation and isn't invited. */
const SEATS: readonly Seat[] = [
  { key: 'mother', role: 'participant', sector: 'family', place: 'holder', mailed: true },
  { key: 'child', role: 'participant', sector: 'family', place: 'child' },
  { key: 'aunt', role: 'participant', sector: 'family', place: 'relative' },
  { key: 'teacher', role: 'participant', sector: 'school', profession: 'teacher', mailed: true },
  { key: 'doctor', role: 'participant', sector: 'health', profession: 'doctor' },
  { key: 'officer', role: 'participant', sector: 'childProtection', profession: 'aseOfficer' },
  { key: 'educator', role: 'participant', sector: 'medicoSocial', profession: 'specialisedEducator' },
  { key: 'mdph', role: 'participant', sector: 'mdph', profession: 'mdphStaff' },
  { key: 'visitor', role: 'observer', sector: 'other' },
];

const KINDS = ['family', 'school', 'care', 'childProtection', 'gosPreparation'] as const;
const TEMPLATES: Record<(typeof KINDS)[number], { category: DataCategory; sectors: Sector[] }> = {
  family: { category: 'familyTies', sectors: ['family'] },
  school: { category: 'school', sectors: ['family', 'school'] },
  care: { category: 'health', sectors: ['family', 'health'] },
  childProtection: { category: 'childProtection', sectors: ['family', 'childProtection'] },
  gosPreparation: { category: 'wishes', sectors: ['family', 'mdph'] },
};

/** A situation with people, marked compartments and a judge that keeps the time. */
export interface Stage {
  house: House;
  random: Random;
  situationId: string;
  marks: Marks;
  people: Map<string, Person>;
  told: Told;
  timeline: Timeline;
  notes: StageNote[];
  elements: StageElement[];
  pictures: StagePicture[];
  album: Album;
  /** what was done, in order, to be told again */
  lines: string[];
  facilitator: Person;
  /** the key of a compartment: its kind, or the name it was given here */
  compartments: Map<string, string>;
  someone(): Person;
  /** mostly somebody who may do this there, so that much happens; anybody now and then */
  someoneFor(compartment: string, what: 'read' | 'write'): Person;
  somewhere(): string;
  /** the open line of somebody on a document, opened where there is none */
  line(person: Person, document: string): Promise<Line>;
  /** Does something that changes who sees what, and tells the judge. @returns whether the server took it */
  change(of: {
    what: string;
    ask: () => Promise<{ status: number }>;
    then: (told: Told) => void;
  }): Promise<boolean>;
  addNote(compartment: string, by: Person): Promise<StageNote | null>;
  /** the marks a note carries */
  inNote(id: string): Set<Mark>;
  noteMoved(note: StageNote, to: StageNote): void;
  addCompartment(of: {
    everyone?: boolean;
    name: string;
    category: DataCategory;
    sectors: Sector[];
    named: string[];
  }): Promise<void>;
  close(): void;
}

/** @param cookie of a session that may open situations */
export async function stage(
  house: House,
  cookie: string,
  random: Random,
  more: readonly Seat[] = [],
): Promise<Stage> {
  const marks = new Marks();
  const people = new Map<string, Person>();
  const told: Told = {
    archived: false,
    invitation: 'none',
    discerning: false,
    charter: false,
    people: {},
    compartments: {},
    said: [],
    breaths: 0,
  };
  const compartments = new Map<string, string>();
  const inNotes = new Map<string, Set<Mark>>();
  const come = async (key: string, own?: string) => {
    const one = await person({ key, name: `Personne ${key}`, house, marks, ...(own ? { cookie: own } : {}) });
    people.set(key, one);
    return one;
  };
  const facilitator = await come('facilitator', cookie);

  const began = performance.now();
  const nameMarks = new Map(KINDS.map((kind) => [kind, marks.make('compartmentName', kind, began)]));
  const { id: situationId } = await facilitator.browser.must(api.situations.create, {
    body: {
      name: 'Situation fictive',
      template: { compartments: KINDS.map((kind) => ({ kind, name: nameMarks.get(kind)?.text ?? kind })) },
    },
  });
  seat(told, facilitator, { key: 'facilitator', role: 'facilitator', sector: 'other' });
  for (const one of [...SEATS, ...more]) {
    const invited = await come(one.key);
    const email = one.mailed ? `${one.key}.${situationId.toLowerCase().slice(0, 12)}@exemple.fr` : undefined;
    const { url, invitation } = await facilitator.browser.must(api.people.invite, {
      params: { situationId },
      body: {
        name: invited.name,
        role: one.role,
        sector: one.sector,
        ...(one.place ? { familyPlace: one.place } : {}),
        ...(one.profession ? { profession: one.profession } : {}),
        ...(email ? { email } : {}),
      },
    });
    const letter = () => house.mail.letters.find(({ to }) => to.includes(String(email)));
    if (url === null) await eventually('the letter comes', () => letter() !== undefined);
    const link = url ?? /(http\S+#jeton=\S+)/.exec(letter()?.text ?? '')?.[1] ?? '';
    await invited.browser.redeem(link);
    invited.memberId = invitation.member.id;
    seat(told, invited, one);
  }

  const view = await facilitator.browser.must(api.situations.read, { params: { situationId } });
  facilitator.memberId = view.me.id;
  for (const { id, kind } of view.compartments) {
    if (kind === 'privateDraft') continue;
    compartments.set(kind, id);
    const { category, sectors } =
      kind === 'common' || kind === 'custom'
        ? { category: 'network' as const, sectors: [] }
        : TEMPLATES[kind];
    told.compartments[id] = {
      ...{
        category,
        sectors,
        owner: null,
        everyone: kind === 'common',
        named: [],
        archived: false,
        knownTo: [],
      },
    };
    for (const [which, mark] of nameMarks)
      if (which === kind) for (const home of mark.homes) home.compartment = id;
    marks.id(id, 'compartmentId', id, began);
  }
  for (const one of people.values()) {
    const own = await one.browser.must(api.situations.read, { params: { situationId } });
    const draft = own.compartments.find(({ mine }) => mine);
    if (!draft) continue;
    compartments.set(`draft of ${one.key}`, draft.id);
    told.compartments[draft.id] = {
      ...{
        category: 'workingNotes',
        sectors: [],
        owner: one.key,
        everyone: false,
        named: [],
        archived: false,
        knownTo: [],
      },
    };
    marks.id(draft.id, 'compartmentId', draft.id, began);
  }

  const timeline = new Timeline(told);
  const self: Stage = {
    house,
    random,
    situationId,
    marks,
    people,
    told,
    timeline,
    notes: [],
    elements: [],
    pictures: [],
    album: new Album(),
    lines: [],
    facilitator,
    compartments,
    someone: () => random.pick([...people.values()]),
    someoneFor(compartment, what) {
      const able = [...people.values()].filter(({ key }) => {
        const sight = maySee(told, key, compartment, Date.now());
        return sight === 'write' || sight === what;
      });
      return able.length > 0 && random.int(5) > 0 ? random.pick(able) : self.someone();
    },
    somewhere: () => random.pick([...compartments.values()]),

    async line(who, document) {
      for (const line of who.lines) {
        if (line.code !== null) who.lines.delete(line);
        else if (line.document === document) return line;
      }
      return who.open(document);
    },

    async change({ what, ask, then }) {
      const asked = performance.now();
      const { status } = await ask();
      const answered = performance.now();
      const isDone = status < 300;
      self.lines.push(`${what}${isDone ? '' : ` (${status})`}`);
      if (!isDone) return false;
      told.breaths += 1;
      then(told);
      timeline.changed(told, asked, answered);
      return true;
    },

    async addNote(compartment, by) {
      const mark = marks.make('noteTitle', compartment);
      const asked = performance.now();
      const { status, body } = await by.ask(api.notes.create, {
        params: { compartmentId: compartment },
        body: { title: `Note ${mark.text}` },
      });
      if (status >= 300) return null;
      const { id, document } = body as { id: string; document: string };
      marks.id(id, 'noteId', compartment, asked);
      const note = { id, document, compartment };
      self.notes.push(note);
      self.inNote(id).add(mark);
      return note;
    },

    inNote(id) {
      const known = inNotes.get(id) ?? new Set<Mark>();
      inNotes.set(id, known);
      return known;
    },

    noteMoved(note, to) {
      self.notes.splice(self.notes.indexOf(note), 1, to);
      for (const mark of self.inNote(note.id)) self.inNote(to.id).add(mark);
    },

    async addCompartment({ name, category, sectors, named, everyone = false }) {
      const asked = performance.now();
      const mark = marks.make('compartmentName', '', asked);
      const memberIds = named.map((key) => people.get(key)?.memberId ?? '');
      const { id } = await facilitator.browser.must(api.situations.createCompartment, {
        params: { situationId },
        body: { name: mark.text, category, audience: { everyone, sectors, memberIds } },
      });
      for (const home of mark.homes) home.compartment = id;
      marks.id(id, 'compartmentId', id, asked);
      compartments.set(name, id);
      told.compartments[id] = {
        category,
        owner: null,
        everyone,
        sectors,
        named,
        archived: false,
        knownTo: [],
      };
      timeline.changed(told, asked, performance.now());
    },

    close() {
      timeline.stop();
      for (const one of people.values()) one.close();
    },
  };
  return self;
}

function seat(told: Told, who: Person, { key, role, sector, place, profession }: Seat): void {
  told.people[key] = {
    role,
    sector,
    place: place ?? null,
    profession: profession ?? null,
    here: true,
    signedIn: who.browser.cookie !== '',
    charterAccepted: true,
  };
}
