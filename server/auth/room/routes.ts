import { roomCalls } from '#shared/protocol/http/room.ts';
import type { RateLimits } from '../../http/limits.ts';
import type { Mount } from '../../http/mount.ts';
import { done, refused } from '../../http/outcome.ts';
import { secretToken } from '../../http/secretToken.ts';
import type { Guard } from '../../people/guard.ts';
import type { ComeIn } from '../comeIn.ts';
import { createSecretCookie } from '../secretCookie.ts';
import type { RoomService } from './service.ts';

export interface RoomRoutesDeps {
  room: RoomService;
  guard: Guard;
  limits: RateLimits;
  comeIn: ComeIn;
  publicUrl: () => string;
}

/** The door's half hour, and the time to press « Entrer ». */
const WAITING_S = 45 * 60;
/** As long as a meeting: somebody let in by word of mouth isn't in for days. */
const MEETING_MS = 4 * 3_600_000;

export function roomRoutes(mount: Mount, { room, guard, limits, comeIn, publicUrl }: RoomRoutesDeps): void {
  const waiting = createSecretCookie({ publicUrl, name: 'maillage-room', lifetimeS: WAITING_S });

  const mayInvite = (accountId: string, situationId: string) =>
    guard({ accountId, situationId, resource: 'invitation', verb: 'create' });

  mount(roomCalls.openDoor, async ({ params: { situationId } }, { accountId }) => {
    const may = await mayInvite(accountId, situationId);
    if (!may.ok) return may;
    const wait = await limits.spend('doorOfSituation', situationId);
    if (wait > 0) return { ...refused('slowDown'), retryAfter: wait };
    return await room.open({ accountId, situationId });
  });
  mount(roomCalls.door, async ({ params: { situationId, doorId } }, { accountId }) => {
    const may = await mayInvite(accountId, situationId);
    return may.ok ? await room.view({ accountId, situationId }, doorId) : may;
  });
  mount(roomCalls.closeDoor, async ({ params: { situationId, doorId } }, { accountId }) => {
    const may = await mayInvite(accountId, situationId);
    return may.ok ? await room.close({ accountId, situationId }, doorId) : may;
  });
  mount(roomCalls.admit, async ({ params, body }, { accountId }) => {
    const { situationId, doorId, visitorId } = params;
    const may = await mayInvite(accountId, situationId);
    const { memberId } = body;
    return may.ok ? await room.admit({ accountId, situationId }, { doorId, visitorId, memberId }) : may;
  });
  mount(roomCalls.turnAway, async ({ params: { situationId, doorId, visitorId } }, { accountId }) => {
    const may = await mayInvite(accountId, situationId);
    return may.ok ? await room.turnAway({ accountId, situationId }, { doorId, visitorId }) : may;
  });

  mount(roomCalls.knock, async ({ body }, visit) => {
    const wait = await limits.spend('knockFromAddress', visit.ip);
    if (wait > 0) return { ...refused('slowDown'), retryAfter: wait };
    const secret = waiting.read(visit.headers) ?? secretToken();
    const code = body.code.replace(/\s/g, '');
    const outcome = await room.knock({ code, name: body.name, secret });
    if (!outcome.ok) {
      const crowded = await limits.spend('knockWrong', 'all');
      return crowded > 0 ? { ...refused('slowDown'), retryAfter: crowded } : outcome;
    }
    visit.setCookie(waiting.set(secret));
    return outcome;
  });
  mount(roomCalls.waiting, async (_received, visit) =>
    done({ state: await room.waiting(waiting.read(visit.headers)) }),
  );
  mount(roomCalls.enter, async (_received, visit) => {
    const outcome = await room.enter(waiting.read(visit.headers));
    if (!outcome.ok) return outcome;
    const { accountId, situationId } = outcome.value;
    await comeIn(accountId, visit, { method: 'room', lifetimeMs: MEETING_MS });
    visit.setCookie(waiting.clear());
    return done({ situationId });
  });
}
