import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testTable } from '#server/testing/table.ts';
import { visitor } from '#server/testing/visitor.ts';
import { api } from '#shared/protocol/http/api.ts';
import { knock } from './socket.ts';
import { makeWorld, type World } from './world.ts';

describe('lies: what is told is not believed', () => {
  let world: World;
  let url: string;
  beforeAll(async () => {
    world = await makeWorld();
    url = world.server.url;
  });
  afterAll(() => world.close());

  it('[HT30] a situation of others and one that does not exist get the same bytes', async () => {
    const { memberElsewhere } = world.browsers;
    const theirs = await memberElsewhere.call(api.situations.read, {
      params: { situationId: world.situationId },
    });
    const none = await memberElsewhere.call(api.situations.read, {
      params: { situationId: 'nothing-here-0000' },
    });
    const noId = await memberElsewhere.call(api.situations.read, { params: { situationId: '__proto__' } });
    expect(theirs.raw).toBe(none.raw);
    expect(noId.raw).toBe(none.raw);
    expect(theirs.status).toBe(404);
  });

  it('[HT31] a hidden compartment, note or draft and one that does not exist get the same bytes', async () => {
    const { outsider } = world.browsers;
    const readers = (compartmentId: string) =>
      outsider.call(api.situations.readers, { params: { compartmentId } });
    const none = await readers('nothing-here-0000');
    for (const place of ['family', 'draft', 'archived'] as const)
      expect((await readers(world.compartments[place])).raw).toBe(none.raw);
    const rename = (noteId: string) =>
      outsider.call(api.notes.rename, { params: { noteId }, body: { title: 'Titre' } });
    const noNote = await rename('nothing-here-0000');
    for (const place of ['family', 'draft', 'archived'] as const)
      expect((await rename(world.notes[place])).raw).toBe(noNote.raw);
  });

  it('[HT32] the sockets of a hidden, a foreign and an absent document close with the same code', async () => {
    const { cookie } = world.browsers.outsider;
    const documents = [
      `board:${world.compartments.family}`,
      `note:${world.notes.family}`,
      `board:${world.compartments.draft}`,
      'board:nothing-here-0000',
      'note:nothing-here-0000',
    ];
    for (const document of documents)
      expect({ document, code: await knock({ url, cookie, document }) }).toEqual({ document, code: 4403 });
  });

  it('[HT33] ids of another situation are no better for being asked through one’s own', async () => {
    const { facilitator, memberElsewhere } = world.browsers;
    const own = (await memberElsewhere.must(api.situations.list, { query: {} })).situations[0]?.id ?? '';
    const memberId = world.members.outsider;
    const attempts = [
      memberElsewhere.call(api.people.changeMember, {
        params: { situationId: own, memberId },
        body: { role: 'observer' },
      }),
      memberElsewhere.call(api.people.removeMember, { params: { situationId: own, memberId } }),
      memberElsewhere.call(api.people.handOverLink, { params: { situationId: own, memberId } }),
      memberElsewhere.call(api.situations.viewAs, { params: { situationId: own, memberId } }),
      memberElsewhere.call(api.people.withdrawInvitation, {
        params: { situationId: own, invitationId: memberId },
      }),
    ];
    for (const reply of await Promise.all(attempts)) expect(reply.code).toBe('notFound');
    const view = await world.table.view(facilitator);
    expect(view.members.find((member) => member.id === memberId)?.role).toBe('participant');
  });

  it('[HT34] sharing into another situation is sharing into nothing', async () => {
    const { facilitator } = world.browsers;
    const other = await testTable(world.server, facilitator);
    const to = (await other.compartment('common')).id;
    const from = world.compartments.common;
    const reply = await facilitator.call(api.share.share, { body: { from, to, note: world.notes.common } });
    expect(reply.code).toBe('notFound');
  });

  it('[HT35] an audience names only people of the table', async () => {
    const { facilitator } = world.browsers;
    const reply = await facilitator.call(api.situations.changeCompartment, {
      params: { compartmentId: world.compartments.common },
      body: { audience: { everyone: false, sectors: [], memberIds: ['nothing-here-0000'] } },
    });
    expect(reply.code).toBe('badRequest');
  });

  it('[HT36] a cookie that was touched, cut or made up signs nobody in', async () => {
    const [name, value = ''] = world.browsers.facilitator.cookie.split(/=(.*)/s);
    const half = value.slice(0, value.length / 2);
    const other = value.startsWith('a') ? `b${value.slice(1)}` : `a${value.slice(1)}`;
    for (const forged of [other, half, '', 'null', `${value}x`, `${value.split('.')[0]}.`]) {
      const cookie = `${name}=${forged}`;
      const reply = await visitor(url).call(api.signIn.me, {}, { cookie });
      expect({ forged: forged.length, code: reply.code }).toEqual({ forged: forged.length, code: 'signIn' });
      const document = `board:${world.compartments.common}`;
      expect(await knock({ url, cookie, document })).toBe(4401);
    }
  });

  it('[HT37] another site can change nothing and open no socket', async () => {
    const { facilitator } = world.browsers;
    const params = { situationId: world.situationId };
    const liars: Record<string, string>[] = [
      { origin: 'https://autre.exemple' },
      { origin: 'null' },
      { origin: `${url}.autre.exemple` },
      { origin: url, 'sec-fetch-site': 'cross-site' },
      { origin: url.replace(/:\d+$/, ':1') },
    ];
    for (const headers of liars) {
      const reply = await facilitator.call(
        api.situations.change,
        { params, body: { name: 'Volé' } },
        headers,
      );
      expect({ headers, code: reply.code }).toEqual({ headers, code: 'badOrigin' });
    }
    const silent = await fetch(`${url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { cookie: facilitator.cookie },
    });
    expect(silent.status).toBe(403);
    const document = `board:${world.compartments.common}`;
    const { cookie } = facilitator;
    expect(await knock({ url, cookie, document, origin: 'https://autre.exemple' })).toBe(403);
    expect((await world.table.view()).name).not.toBe('Volé');
  });

  it('[HT38] a body that is no JSON, too large or of another type changes nothing', async () => {
    const { facilitator } = world.browsers;
    const path = `${url}/api/situations/${world.situationId}`;
    const send = (body: string, type = 'application/json') =>
      fetch(path, {
        method: 'PATCH',
        headers: { origin: url, cookie: facilitator.cookie, 'content-type': type },
        body,
      });
    expect((await send('{"name":')).status).toBe(400);
    expect((await send('{"name":"Volé"}', 'text/plain')).status).toBe(400);
    expect((await send(JSON.stringify({ name: 'x'.repeat(100_000) }))).status).toBe(413);
    expect((await send('{"__proto__":{"name":"Volé"},"constructor":1}')).status).toBe(204);
    expect((await send(JSON.stringify({ name: '   ' }))).status).toBe(400);
    expect((await world.table.view()).name).toBe('Situation');
  });

  it('[HT39] a refusal says which fields are wrong, never what was in them', async () => {
    const reply = await world.browsers.facilitator.call(api.people.invite, {
      params: { situationId: world.situationId },
      body: { name: 'Zébulon', role: 'roi' as never, sector: 'family' },
    });
    expect(reply.status).toBe(400);
    expect(reply.raw).toContain('role');
    expect(reply.raw).not.toMatch(/Zébulon|roi/);
  });

  it('[HT40] a member taken off, or demoted, loses the socket in the same turn', async () => {
    const seat = await world.table.seat({ name: 'Bref', sector: 'family' });
    const document = `board:${world.compartments.common}`;
    const { cookie } = seat.browser;
    expect(await knock({ url, cookie, document, write: true })).toBe('written');
    await world.browsers.facilitator.must(api.people.changeMember, {
      params: { situationId: world.situationId, memberId: seat.memberId },
      body: { role: 'observer' },
    });
    expect(await knock({ url, cookie, document, write: true })).toBe(4409);
    await world.browsers.facilitator.must(api.people.removeMember, {
      params: { situationId: world.situationId, memberId: seat.memberId },
    });
    expect(await knock({ url, cookie, document })).toBe(4403);
  });

  it('[HT41] the last facilitator neither leaves nor steps down', async () => {
    const { facilitator } = world.browsers;
    const params = { situationId: world.situationId, memberId: world.members.facilitator };
    expect((await facilitator.call(api.people.removeMember, { params })).code).toBe('lastFacilitator');
    const body = { role: 'observer' as const };
    expect((await facilitator.call(api.people.changeMember, { params, body })).code).toBe('lastFacilitator');
  });

  it('[HT42] the view of a member tells nothing of the drafts of others', async () => {
    const { facilitator } = world.browsers;
    const { compartments } = await facilitator.must(api.situations.viewAs, {
      params: { situationId: world.situationId, memberId: world.members.draftOwner },
    });
    expect(compartments.map((one) => one.id)).not.toContain(world.compartments.draft);
    expect(compartments.find((one) => one.id === world.compartments.family)?.access).toBe('none');
  });

  it('[HT43] documents under names that are no names are no documents', async () => {
    const { cookie } = world.browsers.facilitator;
    for (const document of [
      'board:',
      'board:__proto__',
      'meeting:abcdefgh',
      '../board:x',
      'board:%00%00%00%00',
    ])
      expect(await knock({ url, cookie, document })).not.toBe('in');
  });

  it('[HT44] what happens in a hidden compartment changes no byte of what others are answered', async () => {
    const { facilitator, outsider, observerOutside } = world.browsers;
    const params = { situationId: world.situationId };
    const body = {
      name: 'À part',
      category: 'sharedNotes' as const,
      audience: { everyone: false, sectors: [], memberIds: [world.members.insider] },
    };
    const told = async () => {
      const answers: string[] = [];
      for (const browser of [outsider, observerOutside])
        answers.push(
          (await browser.call(api.situations.read, { params })).raw,
          (await browser.call(api.situations.list, { query: {} })).raw,
          (await browser.call(api.acronyms.list, { params })).raw,
          (
            await browser.call(api.situations.readers, {
              params: { compartmentId: world.compartments.common },
            })
          ).raw,
        );
      return answers;
    };
    const before = await told();
    const { id } = await facilitator.must(api.situations.createCompartment, { params, body });
    const inside = world.browsers.insider;
    const note = await inside.must(api.notes.create, {
      params: { compartmentId: id },
      body: { title: 'Entre nous' },
    });
    const { cookie } = inside;
    expect(await knock({ url, cookie, document: note.document, write: true })).toBe('written');
    await facilitator.must(api.situations.changeCompartment, {
      params: { compartmentId: id },
      body: { name: 'Plus à part' },
    });
    expect(await told()).toEqual(before);
  });
});
