import { beforeEach, expect, it } from 'vitest';
import { type Element, type Link, putElement, putLink, readBoard, removeLink } from '#shared/board/index.ts';
import { NOBODY } from '#shared/domain/audience.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { plainText } from '#shared/note/plainText.ts';
import { readNote } from '#shared/note/readNote.ts';
import { writeNote } from '#shared/note/writeNote.ts';
import { api } from '#shared/protocol/http/api.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { firstFacilitator, type Seat, type TestTable, testTable } from '../testing/table.ts';
import type { TestServer } from '../testing/testServer.ts';

const text = (id: string): Element => ({ id, kind: 'text', at: [1, 2], text: id, width: 100 });

onBothStores('sharing', (start) => {
  let server: TestServer;
  let table: TestTable;
  let parent: Seat;
  let common: string;
  let family: string;
  let school: string;
  let author: string;

  beforeEach(async () => {
    server = await start();
    const facilitator = await firstFacilitator(server);
    table = await testTable(server, facilitator);
    parent = await table.seat({ name: 'Ana', sector: 'family' });
    await table.seat({ name: 'Mme Roux', sector: 'school' });
    common = (await table.compartment('common')).id;
    family = (await table.compartment('family')).id;
    school = (await table.compartment('school')).id;
    author = (await parent.browser.must(api.signIn.me, {})).account.id;
  });

  const board = (id: string) => server.sync.read(`board:${id}`, readBoard);
  const draw = (id: string, records: (Element | Link)[]) =>
    server.sync.edit(`board:${id}`, author, (doc) => {
      for (const record of records)
        if ('at' in record) putElement(doc, record);
        else putLink(doc, record);
    });
  const relation = (id: string, [a, b]: [string, string], [x, y]: [string, string]): Link => ({
    id,
    kind: 'relation',
    from: { compartment: a, element: x },
    to: { compartment: b, element: y },
    label: 'lien',
    order: null,
    date: null,
  });
  const share = (from: string, to: string, elements: string[]) =>
    parent.browser.call(api.share.share, { body: { from, to, elements } });

  it('[SH2] [SH3] [SH4] moves elements and the link between them, under fresh ids', async () => {
    const link = relation('link0001', [family, family], ['element1', 'element2']);
    await draw(family, [text('element1'), text('element2'), text('element3'), link]);
    const { body, status } = await share(family, common, ['element1', 'element2']);
    expect(status).toBe(200);
    const ids = new Map(body.moved.map(({ from, to }) => [from, to]));
    expect([...ids.keys()].sort()).toEqual(['element1', 'element2']);
    const [left, arrived] = [await board(family), await board(common)];
    expect(left.elements.map((one) => one.id)).toEqual(['element3']);
    expect(left.links).toEqual([]);
    expect(arrived.elements).toEqual(
      ['element1', 'element2']
        .map((id) => ({ ...text(id), id: ids.get(id) ?? '' }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(arrived.links).toHaveLength(1);
    expect(arrived.links[0]).toMatchObject({
      from: { compartment: common, element: ids.get('element1') },
      to: { compartment: common, element: ids.get('element2') },
    });
    expect(arrived.links[0]?.id).not.toBe('link0001');
  });

  it('[SH5] a link to what stays remains in the closed compartment, and follows', async () => {
    await draw(family, [
      text('element1'),
      text('element2'),
      relation('link0001', [family, family], ['element1', 'element2']),
    ]);
    const { body } = await share(family, common, ['element1']);
    const moved = body.moved[0]?.to;
    const left = await board(family);
    expect(left.links).toHaveLength(1);
    expect(left.links[0]).toMatchObject({
      from: { compartment: common, element: moved },
      to: { compartment: family, element: 'element2' },
    });
    expect((await board(common)).links).toEqual([]);
  });

  it('[SH5] a link of the open compartment goes along to the closed one', async () => {
    await draw(common, [
      text('element1'),
      text('element2'),
      relation('link0001', [common, common], ['element1', 'element2']),
    ]);
    const { body } = await share(common, family, ['element1']);
    const moved = body.moved[0]?.to;
    expect((await board(common)).links).toEqual([]);
    const arrived = await board(family);
    expect(arrived.links[0]).toMatchObject({
      from: { compartment: family, element: moved },
      to: { compartment: common, element: 'element2' },
    });
  });

  it('[SH6] a link that nobody may hold keeps its ends where they are, in words', async () => {
    const { id: school } = await table.facilitator.must(api.situations.createCompartment, {
      params: { situationId: table.situationId },
      body: {
        name: 'Parents et école',
        category: 'sharedNotes',
        audience: { ...NOBODY, sectors: ['family', 'school'] },
      },
    });
    const { id: other } = await table.facilitator.must(api.situations.createCompartment, {
      params: { situationId: table.situationId },
      body: {
        name: 'Parents et soins',
        category: 'sharedNotes',
        audience: { ...NOBODY, sectors: ['family', 'health'] },
      },
    });
    await draw(school, [
      text('element1'),
      text('element2'),
      relation('link0001', [school, school], ['element1', 'element2']),
    ]);
    const body = { from: school, to: other, elements: ['element1'] };
    const preview = await parent.browser.must(api.share.preview, { body });
    expect(preview).toMatchObject({
      refused: 'linkedElsewhere',
      links: [{ compartment: school, id: 'link0001' }],
    });
    const reply = await parent.browser.call(api.share.share, { body });
    expect(reply.code).toBe('linkedElsewhere');
    expect((await board(school)).elements).toHaveLength(2);
    expect((await board(other)).elements).toEqual([]);
  });

  it('[SH7] a link the mover cannot see follows unseen, or goes', async () => {
    const draft = (await table.compartment('privateDraft')).id;
    await draw(common, [text('element1'), text('element2')]);
    await server.sync.edit(`board:${draft}`, author, (doc) => {
      putElement(doc, text('secret01'));
      putLink(doc, relation('hidden01', [draft, common], ['secret01', 'element1']));
    });
    const there = await share(common, family, ['element1']);
    expect(there.status).toBe(200);
    expect(there.raw).not.toContain('hidden01');
    // The facilitator, whose draft it is, doesn't see the family's compartment.
    expect((await board(draft)).links).toEqual([]);
    expect((await board(draft)).elements).toHaveLength(1);
  });

  it('[SH1] whoever may not write at both ends shares nothing', async () => {
    await draw(common, [text('element1')]);
    const teacher = await table.seat({ name: 'M. Blanc', sector: 'school' });
    const observer = await table.seat({ name: 'Stagiaire', sector: 'family', role: 'observer' });
    const body = { from: common, to: family, elements: ['element1'] };
    expect((await teacher.browser.call(api.share.share, { body })).code).toBe('notFound');
    expect((await observer.browser.call(api.share.share, { body })).code).toBe('notAllowed');
    expect((await board(common)).elements).toHaveLength(1);
  });

  it('[SH9] the preview names who sees it now, who will, and who is new', async () => {
    await draw(family, [text('element1')]);
    const preview = await parent.browser.must(api.share.preview, {
      body: { from: family, to: common, elements: ['element1'] },
    });
    expect(preview.seenByBefore.map((member) => member.name)).toEqual(['Ana']);
    expect(preview.newlySeenBy.map((member) => member.name).sort()).toEqual(['Facilitation', 'Mme Roux']);
    expect(preview.seenByAfter).toHaveLength(3);
  });

  it('[SH10] nothing is shared when one of the elements is gone', async () => {
    await draw(family, [text('element1')]);
    expect((await share(family, common, ['element1', 'element9'])).code).toBe('gone');
    expect((await board(common)).elements).toEqual([]);
  });

  it('[SH3] [SH8] a note goes as a new document, its mentions of hidden things as words', async () => {
    await draw(family, [text('element1')]);
    await draw(common, [text('element2')]);
    const note = await parent.browser.must(api.notes.create, {
      params: { compartmentId: family },
      body: { title: 'Ce que nous voulons' },
    });
    await server.sync.edit(note.document, author, (doc) =>
      writeNote(noteContent(doc), [
        {
          is: 'paragraph',
          inline: [
            plainText('Avec '),
            { is: 'mention', compartment: family, element: 'element1', label: 'Léo' },
            plainText(' et '),
            { is: 'mention', compartment: common, element: 'element2', label: 'Rose' },
          ],
        },
      ]),
    );
    const { moved } = await parent.browser.must(api.share.share, {
      body: { from: family, to: common, note: note.id },
    });
    expect(moved[0]?.from).toBe(note.document);
    const after = moved[0]?.to ?? '';
    const { blocks } = await server.sync.read(after, (doc) => readNote(noteContent(doc)));
    expect(JSON.stringify(blocks)).toContain('Léo');
    expect(JSON.stringify(blocks)).not.toContain('element1');
    expect(JSON.stringify(blocks)).toContain('element2');
    const view = await table.view();
    const open = view.compartments.find((one) => one.id === common);
    expect(open?.notes).toEqual([
      { id: after.replace('note:', ''), title: 'Ce que nous voulons', document: after },
    ]);
    await expect(server.sync.read(note.document, () => 0)).rejects.toThrow();
  });

  it('[SH20] [SH21] widening an audience first says which links it would expose, then removes them', async () => {
    await draw(family, [text('element1')]);
    await draw(school, [text('element2'), relation('link0001', [school, school], ['element2', 'element2'])]);
    await draw(family, [relation('link0002', [family, school], ['element1', 'element2'])]);
    const change = (more: object) =>
      table.facilitator.call(api.situations.changeCompartment, {
        params: { compartmentId: family },
        body: { audience: { ...NOBODY, sectors: ['family', 'health'] }, ...more },
      });
    const refusal = await change({});
    expect(refusal.code).toBe('wouldExposeLinks');
    // The facilitator sees neither compartment.
    expect(refusal.body).toMatchObject({ links: [] });
    expect((await change({ confirmExposed: true })).status).toBe(204);
    expect((await board(family)).links).toEqual([]);
    expect((await board(school)).links).toHaveLength(1);
  });

  it('[SH22] a mention that widening an audience would expose becomes words', async () => {
    const { id: family } = await table.facilitator.must(api.situations.createCompartment, {
      params: { situationId: table.situationId },
      body: { name: 'Entre nous', category: 'sharedNotes', audience: { ...NOBODY, sectors: ['family'] } },
    });
    await draw(family, [text('element1')]);
    const { id: both } = await table.facilitator.must(api.situations.createCompartment, {
      params: { situationId: table.situationId },
      body: { name: 'À deux', category: 'sharedNotes', audience: { ...NOBODY, sectors: ['family'] } },
    });
    const note = await parent.browser.must(api.notes.create, {
      params: { compartmentId: both },
      body: { title: 'Note' },
    });
    await server.sync.edit(note.document, author, (doc) =>
      writeNote(noteContent(doc), [
        {
          is: 'paragraph',
          inline: [{ is: 'mention', compartment: family, element: 'element1', label: 'Léo' }],
        },
      ]),
    );
    const change = (more: object) =>
      table.facilitator.call(api.situations.changeCompartment, {
        params: { compartmentId: both },
        body: { audience: { ...NOBODY, sectors: ['family', 'school'] }, ...more },
      });
    expect((await change({})).code).toBe('wouldExposeLinks');
    expect((await change({ confirmExposed: true })).status).toBe(204);
    const { blocks } = await server.sync.read(note.document, (doc) => readNote(noteContent(doc)));
    expect(blocks).toEqual([{ is: 'paragraph', inline: [plainText('Léo')] }]);
  });

  it('[SH23] a sector does not change while that would expose a link', async () => {
    const { facilitator, situationId } = table;
    // Ana is named here, and sees the family's compartment by her sector.
    const { id: named } = await facilitator.must(api.situations.createCompartment, {
      params: { situationId },
      body: { name: 'Ana', category: 'sharedNotes', audience: { ...NOBODY, memberIds: [parent.memberId] } },
    });
    await draw(family, [text('element1')]);
    await draw(named, [text('element2')]);
    await draw(named, [relation('link0001', [named, family], ['element2', 'element1'])]);
    const params = { situationId, memberId: parent.memberId };
    const change = (sector: 'health' | 'family') =>
      facilitator.call(api.people.changeMember, { params, body: { sector } });
    expect((await change('health')).code).toBe('linkedElsewhere');
    expect((await change('family')).status).toBe(204);
    await server.sync.edit(`board:${named}`, author, (doc) => removeLink(doc, 'link0001'));
    expect((await change('health')).status).toBe(204);
  });

  it('[SH23] nor does somebody come back with another sector', async () => {
    const { facilitator, situationId } = table;
    const person = { name: 'Luc', email: 'luc@exemple.fr', role: 'participant' } as const;
    const seat = await table.seat({ ...person, sector: 'family' });
    const { id: named } = await facilitator.must(api.situations.createCompartment, {
      params: { situationId },
      body: { name: 'Luc', category: 'sharedNotes', audience: { ...NOBODY, memberIds: [seat.memberId] } },
    });
    await draw(family, [text('element1')]);
    await server.sync.edit(`board:${named}`, 'test', (doc) => {
      putElement(doc, text('element2'));
      putLink(doc, relation('link0001', [named, family], ['element2', 'element1']));
    });
    await facilitator.must(api.people.removeMember, { params: { situationId, memberId: seat.memberId } });
    const invite = (sector: 'health' | 'family') =>
      facilitator.call(api.people.invite, { params: { situationId }, body: { ...person, sector } });
    expect((await invite('health')).code).toBe('linkedElsewhere');
    expect((await invite('family')).status).toBe(201);
  });

  it('[SH24] [SY25] what a change would expose can’t be drawn while it is prepared', async () => {
    const link = relation('link0001', [family, family], ['element1', 'element1']);
    await draw(family, [text('element1')]);
    await draw(common, [text('element2')]);
    const toFamily = { ...link, to: { compartment: common, element: 'element2' } };
    const closed = server.book.foresee(
      table.situationId,
      (facts) => ({
        ...facts,
        compartments: facts.compartments.map((one) =>
          one.id === common ? { ...one, audience: NOBODY } : one,
        ),
      }),
      async () => {
        await draw(family, [link]);
        await draw(family, [{ ...toFamily, id: 'link0002' }]);
      },
    );
    await expect(closed).rejects.toThrow(/may not see/);
    await draw(family, [{ ...toFamily, id: 'link0003' }]);
    expect((await board(family)).links.map(({ id }) => id)).toEqual(['link0001', 'link0003']);
  });

  it('[SH24] a link that is drawn while an audience changes is never left exposed', async () => {
    await draw(family, [text('element1')]);
    await draw(school, [text('element2')]);
    const change = (sectors: ('family' | 'health')[]) =>
      table.facilitator.call(api.situations.changeCompartment, {
        params: { compartmentId: family },
        body: { audience: { ...NOBODY, sectors }, confirmExposed: true },
      });
    for (let round = 0; round < 12; round += 1) {
      await change(['family']);
      const changing = change(['family', 'health']);
      const drawing: Promise<unknown>[] = [];
      for (let nth = 0; nth < 6; nth += 1) {
        const link = relation(`link-${round}-${nth}-x`, [family, school], ['element1', 'element2']);
        drawing.push(
          draw(family, [link]).then(
            () => undefined,
            () => undefined,
          ),
        );
        await board(school);
      }
      await Promise.all(drawing);
      expect((await changing).status).toBe(204);
      expect((await board(family)).links, `round ${round}`).toEqual([]);
    }
  });
});
