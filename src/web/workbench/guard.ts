import cookie from "@fastify/cookie";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { always, dataPolicy } from "./policies.js";
import { Refused } from "./refused.js";
import { words } from "./refused.words.js";
import { type BrowserSession, same, type Sessions } from "./sessions.js";

/** What the guard knows of the server. */
interface Guarded {
  readonly sessions: Sessions;
  /** The names that the server answers to, with the port: known once it listens. */
  hosts(): readonly string[];
  /** Told after a token was used: the one for the next browser. */
  redeemed(): void;
}

const sessions = new WeakMap<FastifyRequest, BrowserSession>();

/** The session of a request; only routes outside of `/api/` have none. */
export function sessionOf(request: FastifyRequest): BrowserSession {
  const session = sessions.get(request);
  if (!session) throw notSignedIn();
  return session;
}

/**
 * Stands before every route: the name asked for is ours, the page that asks is ours, whoever asks
 * has a session, and who changes something knows its token.
 */
export async function guard(app: FastifyInstance, guarded: Guarded): Promise<void> {
  await app.register(cookie);
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(always).header("Content-Security-Policy", dataPolicy);
    refuseForeign(request, guarded.hosts());
    if (await redeems(request, reply, guarded)) return reply;
    const session = guarded.sessions.find(request.cookies[cookieName(guarded)]);
    if (session) sessions.set(request, session);
    const isChange = request.method !== "GET";
    const isOpen = request.routeOptions.config.isOpen === true && !isChange;
    if (!session && !isOpen) throw notSignedIn();
    if (isChange) refuseForged(request, session);
    return undefined;
  });
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** Without a session: a page that says how to get one, and the files that it is made of. */
    readonly isOpen?: boolean;
  }
}

/** Names other than ours are a trick with names; other origins are other sites. */
function refuseForeign(request: FastifyRequest, hosts: readonly string[]): void {
  const { host, origin } = request.headers;
  if (!hosts.includes(host ?? "")) {
    throw new Refused(421, words.foreignName(), words.useAddress());
  }
  const site = request.headers["sec-fetch-site"];
  const isOurs = site === undefined || site === "same-origin" || site === "none";
  const isPage = request.headers["sec-fetch-mode"] === "navigate" && request.method === "GET";
  const isOpenPage = isPage && request.routeOptions.config.isOpen === true;
  if ((origin !== undefined && origin !== `http://${host}`) || (!isOurs && !isOpenPage)) {
    throw new Refused(403, words.foreignOrigin(), words.useAddress());
  }
}

/** `/?token=…`: a session for it, and on to the same page without it. */
async function redeems(
  request: FastifyRequest,
  reply: FastifyReply,
  guarded: Guarded,
): Promise<boolean> {
  const { token } = request.query as { readonly token?: unknown };
  if (request.routeOptions.config.isOpen !== true || token === undefined) return false;
  const session = typeof token === "string" ? await guarded.sessions.redeem(token) : null;
  const name = cookieName(guarded);
  // Whoever goes back to an address that was used has a session already.
  const isKnown = guarded.sessions.find(request.cookies[name]) !== null;
  if (!session && !isKnown) throw new Refused(403, words.staleToken(), words.useAddress());
  if (session) {
    reply.setCookie(name, session.id, { path: "/", httpOnly: true, sameSite: "strict" });
    guarded.redeemed();
  }
  await reply.redirect("/", 303);
  return true;
}

/** Cookies know no ports: two workbenches on one machine must not take each other's. */
function cookieName(guarded: Guarded): string {
  return `dossier-${guarded.hosts()[0]?.split(":").at(-1) ?? ""}`;
}

function refuseForged(request: FastifyRequest, session: BrowserSession | null): void {
  const given = request.headers["x-csrf-token"];
  if (session && typeof given === "string" && same(given, session.csrf)) return;
  throw new Refused(403, words.noCsrf(), words.loadAgain());
}

function notSignedIn(): Refused {
  return new Refused(401, words.notSignedIn(), words.useAddress());
}
