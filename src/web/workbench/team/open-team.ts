import type { FastifyInstance } from "fastify";
import { UserError } from "../../../model/base/errors.js";
import { gitFolder } from "../../../workspace/git-commit.js";
import { type Entrance, sessionOf } from "../guard.js";
import type { TeamOptions, WorkbenchOptions } from "../options.js";
import { gitUser } from "../repository.js";
import { refuseUnallowed } from "./access.js";
import { Attempts } from "./attempts.js";
import { Office } from "./office.js";
import { Provider } from "./provider.js";
import { type SigningIn, signInRoutes } from "./sign-in-routes.js";
import { teamEntrance, whoIs } from "./team-entrance.js";
import { type TeamSession, TeamSessions } from "./team-sessions.js";
import { faults } from "./team.words.js";
import { doneFor, knowPerson } from "./who.js";

/** The office of a server. */
export interface OpenedTeam {
  readonly entrance: Entrance;
  /** Routes of signing in, and the decision before each request. */
  routes(app: FastifyInstance): void;
  close(): void;
}

const minuteMs = 60_000;
const sweepMs = 5_000;

/** What an office needs besides the workbench of one person. */
export function openTeam(
  options: TeamOptions,
  { workspaceNow, log }: Pick<WorkbenchOptions, "workspaceNow" | "log">,
): OpenedTeam {
  refuseNameless(workspaceNow().config.root);
  const office: Office = new Office(workspaceNow, {
    log,
    changed: () => {
      sessions.endAllBut((account) => office.isMember(account));
    },
  });
  const sessions = new TeamSessions(() => {
    const { idleMinutes, hours } = office.team.session;
    return { idleMs: idleMinutes * minuteMs, wholeMs: hours * 60 * minuteMs };
  });
  const { publicUrl, secret } = options;
  const provider = new Provider(() => office.team.signIn, {
    secret,
    redirect: `${publicUrl.origin}/sign-in/callback`,
  });
  const cookies = cookieNames(publicUrl);
  const signingIn = {
    publicUrl,
    office,
    provider,
    sessions,
    cookies,
    log,
    attempts: new Attempts(),
    isProxy: options.isProxy,
  };
  const sweeping = setInterval(() => {
    sessions.sweep();
  }, sweepMs).unref();
  const entrance = teamEntrance(signingIn);
  return {
    entrance,
    routes(app) {
      decideBefore(app, { ...signingIn, entrance });
      signInRoutes(app, signingIn);
    },
    close: () => {
      clearInterval(sweeping);
    },
  };
}

/** Commits carry who made them; that the server made them, git must be told. */
function refuseNameless(root: string): void {
  const { name, email } = gitUser(root);
  if (gitFolder(root) === null || name === "" || email === "") {
    throw new UserError("environment", faults.nobody(), faults.nameServer());
  }
}

/** What browsers keep to this one name and to TLS, where there is TLS. */
function cookieNames({ protocol, port }: URL): { session: string; begun: string } {
  const [prefix, suffix] = protocol === "https:" ? ["__Host-", ""] : ["", `-${port}`];
  return { session: `${prefix}dossier${suffix}`, begun: `${prefix}dossier-sign-in${suffix}` };
}

/** Before each handler: may whoever asks have this; and all that follows is done for them. */
function decideBefore(
  app: FastifyInstance,
  team: Pick<SigningIn, "office" | "sessions"> & { readonly entrance: Entrance },
): void {
  // The body is read, and not yet judged by the schema of its route.
  app.addHook("preValidation", (request, _, done) => {
    if (request.routeOptions.config.isOpen === true || request.routeOptions.url === undefined) {
      done();
      return;
    }
    const session = sessionOf(request) as TeamSession;
    const who = whoIs(team, session);
    if (!who) throw team.entrance.notSignedIn();
    knowPerson(request, who.person);
    refuseUnallowed(request, who.rights, team.office.names);
    doneFor(who, done);
  });
}
