import type { AddressInfo } from "node:net";
import fastify, { type FastifyReply, type FastifyInstance } from "fastify";
import { messageOf } from "../../model/base/errors.js";
import type { Bilingual, Language } from "../../model/base/text.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { Workspace } from "../../workspace/workspace.js";
import type { WorkbenchContext } from "./context.js";
import { editRoutes } from "./edit-routes.js";
import { Listeners } from "./events.js";
import { guard } from "./guard.js";
import { notThere, Refused, refusedBy } from "./refused.js";
import { words } from "./refused.words.js";
import { caseFinder, gitUser } from "./repository.js";
import { sessionRoutes } from "./session-routes.js";
import { Sessions } from "./sessions.js";
import { shellRoutes } from "./shell.js";
import { Threads } from "./threads.js";

export interface WorkbenchOptions {
  readonly cwd: string;
  /** As it is on disk now. */
  workspaceNow(): Workspace;
  readonly asOf: CivilDate;
  readonly language: Language;
  readonly port: number;
  /** What the terminal is told: refusals and our own faults, nothing of what records hold. */
  log(line: Bilingual): void;
  /** The address for another browser, told each time one was used. */
  nextAddress(url: string): void;
}
export interface Workbench {
  /** Address with the token that opens the first session. */
  readonly url: string;
  readonly context: WorkbenchContext;
  close(): Promise<void>;
}

/** What is sent to the server is small, but for attachments: their routes say how large. */
const bodyLimit = 5 * 1024 * 1024;

/** Starts the workbench on this machine's own address. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const sessions = new Sessions();
  const listeners = new Listeners();
  const app = fastify({
    bodyLimit,
    forceCloseConnections: true,
    requestTimeout: 60_000,
    onProtoPoisoning: "error",
    onConstructorPoisoning: "error",
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, _, reply) => {
      void (reply as FastifyReply).code(400).send(refusedBy(error).refusal);
    },
  });
  const threads = new Threads({ cwd: options.cwd, asOf: options.asOf }, (name, cause) => {
    options.log(words.bug({ method: "task", route: name, why: cause }));
  });
  const context = contextOf(options, threads, listeners);
  let port = 0;
  const address = () => `http://127.0.0.1:${port}/?token=${sessions.token}`;
  answerRefusals(app, options);
  // Forms of other sites can send plain text: nothing but JSON is taken.
  app.removeContentTypeParser("text/plain");
  await guard(app, {
    sessions,
    hosts: () => [`127.0.0.1:${port}`, `localhost:${port}`],
    redeemed: () => {
      options.nextAddress(address());
    },
  });
  shellRoutes(app, options);
  listeners.routes(app);
  for (const routes of [sessionRoutes, editRoutes]) routes(app, context);
  await app.listen({ host: "127.0.0.1", port: options.port });
  port = (app.server.address() as AddressInfo).port;
  return {
    url: address(),
    context,
    async close() {
      listeners.close();
      await Promise.all([app.close(), threads.close()]);
    },
  };
}

function contextOf(
  { workspaceNow, asOf, language }: WorkbenchOptions,
  threads: Threads,
  listeners: Listeners,
): WorkbenchContext {
  const { root } = workspaceNow().config;
  const user = gitUser(root);
  return {
    asOf,
    language,
    user,
    get workspace() {
      return workspaceNow();
    },
    caseOf: (params) => caseFinder(workspaceNow())(params),
    run: threads.run,
    changed(cases) {
      threads.forget();
      listeners.tell("changed", { cases });
    },
    tell: (event, data) => {
      listeners.tell(event, data);
    },
  };
}

/** Whatever goes wrong is told as a `Refusal`; the cause of our own faults stays here. */
function answerRefusals(app: FastifyInstance, { log }: WorkbenchOptions): void {
  app.setErrorHandler((error, request, reply) => {
    const { status, refusal } = refusedBy(error);
    const { method } = request;
    const route = request.routeOptions.url ?? "-";
    if (status === 500) {
      const why = error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
      log(words.bug({ method, route, why }));
    } else if (error instanceof Refused && status !== 404) {
      log(words.logged({ status, method, route, why: refusal.message }));
    }
    return reply.code(status).send(refusal);
  });
  app.setNotFoundHandler((request) => {
    throw notThere(request.method === "GET" ? request.url.slice(0, 200) : request.method);
  });
}
