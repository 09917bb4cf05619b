import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { api } from '#shared/protocol/http/api.ts';
import { SCHEMA_VERSION } from '#shared/protocol/schemaVersion.ts';
import { acronymRoutes } from './acronyms/routes.ts';
import type { AcronymService } from './acronyms/service.ts';
import { createComeIn } from './auth/comeIn.ts';
import type { Fresh, RequireFresh } from './auth/fresh.ts';
import type { Identities } from './auth/identities.ts';
import type { MeansOf } from './auth/means.ts';
import type { MySessions } from './auth/mySessions.ts';
import type { Passkeys } from './auth/passkeys.ts';
import type { Providers } from './auth/providers/providers.ts';
import { roomRoutes } from './auth/room/routes.ts';
import type { RoomService } from './auth/room/service.ts';
import { authRoutes } from './auth/routes.ts';
import { accountRoutes } from './auth/routesAccount.ts';
import { providerRoutes } from './auth/routesProviders.ts';
import type { AuthService } from './auth/service.ts';
import type { Sessions } from './auth/sessions.ts';
import { charterRoutes } from './charter/routes.ts';
import type { CharterService } from './charter/service.ts';
import { consentRoutes } from './consent/routes.ts';
import type { ConsentService } from './consent/service.ts';
import type { Store } from './db/connect.ts';
import type { Erasure } from './erasure/createErasure.ts';
import { erasureRoutes } from './erasure/routes.ts';
import { addressOf } from './http/addressOf.ts';
import { health } from './http/health.ts';
import { internalRefresh } from './http/internalRefresh.ts';
import { isStoreDown } from './http/isStoreDown.ts';
import type { RateLimits } from './http/limits.ts';
import { createMount } from './http/mount.ts';
import { originGuard } from './http/originGuard.ts';
import { refused } from './http/outcome.ts';
import { problem } from './http/problem.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import { staticClient } from './http/staticClient.ts';
import { uploadPaths } from './http/uploadPaths.ts';
import { importRoutes } from './imports/routes.ts';
import type { ImportService } from './imports/service.ts';
import { mapPaperRoutes } from './mapPapers/routes.ts';
import type { MapPaperService } from './mapPapers/service.ts';
import type { AccessBook } from './people/accessBook.ts';
import type { Guard } from './people/guard.ts';
import { peopleRoutes } from './people/routes.ts';
import type { PeopleService } from './people/service.ts';
import { pictureRoutes } from './pictures/routes.ts';
import type { PictureService } from './pictures/service.ts';
import type { Readings } from './readings/createReadings.ts';
import { readingRoutes } from './readings/routes.ts';
import { type RightsRoutesDeps, rightsRoutes } from './rights/routes.ts';
import type { CompartmentService } from './situations/compartments.ts';
import type { NoteService } from './situations/notes.ts';
import { situationRoutes } from './situations/routes.ts';
import type { SituationService } from './situations/service.ts';
import type { ShareService } from './situations/share.ts';
import { snapshotRoutes } from './snapshots/routes.ts';
import type { SnapshotService } from './snapshots/service.ts';

/** Calls carry names and settings, never documents: those travel over /sync. What takes a file counts it by itself. */
const BODY_BYTES = 64 * 1024;
const TAKES_A_FILE = uploadPaths(api);

export interface AppDeps extends Omit<RightsRoutesDeps, 'guard' | 'requireFresh'> {
  store: Store;
  sessions: Sessions;
  book: AccessBook;
  fresh: Fresh;
  requireFresh: RequireFresh;
  passkeys: Passkeys;
  providers: Providers;
  identities: Identities;
  mySessions: MySessions;
  meansOf: MeansOf;
  room: RoomService;
  guard: Guard;
  auth: AuthService;
  people: PeopleService;
  situations: SituationService;
  consents: ConsentService;
  compartments: CompartmentService;
  notes: NoteService;
  sharing: ShareService;
  acronyms: AcronymService;
  snapshots: SnapshotService;
  charter: CharterService;
  mapPapers: MapPaperService;
  imports: ImportService;
  pictures: PictureService;
  limits: RateLimits;
  metrics: Registry;
  log: Logger;
  now: () => number;
  ping(): Promise<void>;
  publicUrl: () => string;
  isOwnOrigin(origin: string | undefined): boolean;
  sendsMail: boolean;
  trustedProxies: number;
  metricsToken: string | null;
  /** for commands beside the server */
  internal: { master: Uint8Array; host: string; reload(document: string): Promise<void> };
  readings: Readings;
  erasure: Erasure;
  readingsMonths: number;
  /** the built client */
  clientFolder: string;
}

/** The HTTP side: what every answer carries, then the slices, then the client's files. */
export function createApp(deps: AppDeps): OpenAPIHono {
  const app = new OpenAPIHono();
  const whereFrom = addressOf(deps.trustedProxies);
  app.use(securityHeaders(deps.publicUrl));
  internalRefresh(app, {
    ...deps.internal,
    now: deps.now,
    async refresh({ withdrawal, documents = [] }) {
      if (withdrawal) await deps.consents.completeCuts(withdrawal.situationId, withdrawal.id);
      await deps.book.refresh();
      for (const document of documents) await deps.internal.reload(document);
    },
  });
  app.use(originGuard(deps.isOwnOrigin));
  const small = bodyLimit({ maxSize: BODY_BYTES, onError: () => problem(refused('tooLarge')) });
  app.use('/api/*', (context, next) =>
    TAKES_A_FILE.some((path) => path.test(context.req.path)) ? next() : small(context, next),
  );

  app.onError((error) => {
    // The stack names our files; the message of a driver may quote a value, so it stays out.
    deps.log.error({ kind: error.name, stack: error.stack?.split('\n').slice(1, 6) }, 'a request failed');
    return problem(refused(isStoreDown(error) ? 'unavailable' : 'internal'));
  });

  health(app, {
    ping: deps.ping,
    metrics: deps.metrics,
    metricsToken: deps.metricsToken,
    addressOf: whereFrom,
  });

  const mount = createMount({
    app,
    principalOf: deps.book.principalOf,
    seen: deps.book.seen,
    addressOf: whereFrom,
    limits: deps.limits,
    log: deps.log,
  });
  const auth = { ...deps, service: deps.auth, comeIn: createComeIn(deps) };
  authRoutes(mount, auth);
  providerRoutes(mount, auth);
  accountRoutes(mount, auth);
  roomRoutes(mount, auth);
  peopleRoutes(mount, deps);
  situationRoutes(mount, deps);
  consentRoutes(mount, deps);
  acronymRoutes(mount, deps);
  charterRoutes(mount, deps);
  rightsRoutes(mount, deps);
  mapPaperRoutes(mount, deps);
  readingRoutes(mount, deps);
  erasureRoutes(mount, deps);
  snapshotRoutes(mount, deps);
  importRoutes(mount, deps);
  pictureRoutes(mount, deps);

  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: deps.publicUrl().startsWith('https:') ? '__Host-maillage' : 'maillage',
  });
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Maillage', version: String(SCHEMA_VERSION) },
  });
  app.all('/api/*', () => problem(refused('notFound')));
  app.get('*', staticClient(deps.clientFolder));
  app.notFound(() => problem(refused('notFound')));
  return app;
}
