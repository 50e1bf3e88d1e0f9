import type { AddressInfo } from "node:net";
import fastify, { type FastifyReply, type FastifyInstance } from "fastify";
import { Backstage } from "./backstage.js";
import { calendarRoutes } from "./calendar-routes.js";
import { caseListRoutes } from "./case-list-routes.js";
import { caseRoutes } from "./case-routes.js";
import type { WorkbenchContext } from "./context.js";
import { documentRoutes } from "./document-routes.js";
import { editRoutes } from "./edit-routes.js";
import { fleetRoutes } from "./fleet-routes.js";
import { guard } from "./guard.js";
import { importRoutes } from "./import-routes.js";
import { archiveRoutes } from "./long/archive-routes.js";
import { assessRoutes } from "./long/assess-routes.js";
import { jobRoutes } from "./long/job-routes.js";
import { printRoutes } from "./long/print-routes.js";
import { signRoutes } from "./long/sign-routes.js";
import { verifyRoutes } from "./long/verify-routes.js";
import type { TeamOptions, WorkbenchOptions } from "./options.js";
import { ownEntrance } from "./own-entrance.js";
import { peopleRoutes } from "./people-routes.js";
import { presenceRoutes } from "./presence-routes.js";
import { procedureRoutes } from "./procedure-routes.js";
import { notThere, Refused, refusedBy, stackOf } from "./refused.js";
import { words } from "./refused.words.js";
import { searchRoutes } from "./search-routes.js";
import { sessionRoutes } from "./session-routes.js";
import { Sessions } from "./sessions.js";
import { shellRoutes } from "./shell.js";
import type { OpenedTeam } from "./team/open-team.js";
import { personOf } from "./team/who.js";
import { todayRoutes } from "./today-routes.js";
import { versionRoutes } from "./version-routes.js";

export interface Workbench {
  /** Address with the token that opens the first session. */
  readonly url: string;
  /** Every route, by method and address. */
  readonly routes: readonly string[];
  readonly context: WorkbenchContext;
  close(): Promise<void>;
}

/** What is sent to the server is small, but for attachments: their routes say how large. */
const bodyLimit = 5 * 1024 * 1024;

/**
 * Starts the workbench: on this machine's own address for one person, or for an office that signs
 * in.
 */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { team: forTeam } = options;
  const team = forTeam ? await openTeamOf(options, forTeam) : null;
  const backstage = new Backstage(options);
  const { context } = backstage;
  const app = newApp(options);
  const routes = routesOf(app);
  let port = 0;
  const sessions = new Sessions();
  const address = () =>
    forTeam?.publicUrl.href ?? `http://127.0.0.1:${port}/?token=${sessions.token}`;
  const own = () =>
    ownEntrance({
      sessions,
      port: () => port,
      redeemed: () => {
        options.nextAddress(address());
      },
    });
  await guard(app, team?.entrance ?? own());
  team?.routes(app);
  shellRoutes(app, options);
  backstage.listeners.routes(app);
  for (const some of allRoutes) some(app, context);
  await app.listen({ host: forTeam?.listen ?? "127.0.0.1", port: options.port });
  port = (app.server.address() as AddressInfo).port;
  // Whoever waits for the address has it first.
  setImmediate(() => {
    backstage.begin();
  });
  return {
    url: address(),
    routes,
    context,
    async close() {
      team?.close();
      await Promise.all([backstage.close(), app.close()]);
    },
  };
}

/** What only an office needs is read for an office alone. */
async function openTeamOf(options: WorkbenchOptions, forTeam: TeamOptions): Promise<OpenedTeam> {
  const { openTeam } = await import("./team/open-team.js");
  return openTeam(forTeam, options);
}

/** The routes of a server, by method and address, as they are declared. */
function routesOf(app: FastifyInstance): readonly string[] {
  const routes: string[] = [];
  app.addHook("onRoute", ({ method, url }) => {
    for (const one of [method].flat()) routes.push(`${one} ${url}`);
  });
  return routes;
}

const allRoutes = [
  sessionRoutes,
  todayRoutes,
  calendarRoutes,
  caseListRoutes,
  caseRoutes,
  documentRoutes,
  peopleRoutes,
  procedureRoutes,
  searchRoutes,
  editRoutes,
  importRoutes,
  versionRoutes,
  presenceRoutes,
  jobRoutes,
  printRoutes,
  verifyRoutes,
  archiveRoutes,
  signRoutes,
  assessRoutes,
  fleetRoutes,
];

function newApp(options: WorkbenchOptions): FastifyInstance {
  const { team } = options;
  const app = fastify({
    // Whom `X-Forwarded-For` is believed from; on one's own machine nobody.
    trustProxy: team ? (address) => team.isProxy(address) : false,
    bodyLimit,
    forceCloseConnections: true,
    requestTimeout: 60_000,
    onProtoPoisoning: "error",
    onConstructorPoisoning: "error",
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 200 },
    // No route says what its answers look like: making them fast would only make the start slow.
    schemaController: { compilersFactory: { buildSerializer: () => () => JSON.stringify } },
    frameworkErrors: (error, _, reply) => {
      void (reply as FastifyReply).code(400).send(refusedBy(error).refusal);
    },
  });
  answerRefusals(app, options);
  // Forms of other sites can send plain text: nothing but JSON is taken.
  app.removeContentTypeParser("text/plain");
  return app;
}

/** Who is not let in is told on the terminal; other refusals may repeat what records hold. */
const turnedAway: ReadonlySet<number> = new Set([401, 403, 421, 503]);

/** Whatever goes wrong is told as a `Refusal`; the cause of our own faults stays here. */
function answerRefusals(app: FastifyInstance, { log }: WorkbenchOptions): void {
  app.setErrorHandler((error, request, reply) => {
    const { status, refusal } = refusedBy(error);
    const { method } = request;
    const route = request.routeOptions.url ?? "-";
    if (status === 500) {
      log(words.bug({ method, route, why: stackOf(error) }));
    } else if (error instanceof Refused && turnedAway.has(status)) {
      const who = personOf(request);
      const why = refusal.message;
      log(
        who === null
          ? words.logged({ status, method, route, why })
          : words.loggedBy({ status, method, route, who, why }),
      );
    }
    return reply.code(status).send(refusal);
  });
  app.setNotFoundHandler((request) => {
    throw notThere(request.method === "GET" ? request.url.slice(0, 200) : request.method);
  });
}
