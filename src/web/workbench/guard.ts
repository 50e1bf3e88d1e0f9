import cookie from "@fastify/cookie";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { always, dataPolicy } from "./policies.js";
import { Refused } from "./refused.js";
import { words } from "./refused.words.js";
import { type BrowserSession, same } from "./sessions.js";

/** By which name the server is asked, and who has a session. */
export interface Entrance {
  /** Names that the server answers to, with the port: known once it listens. */
  hosts(): readonly string[];
  readonly scheme: "http" | "https";
  /** Told to whoever asks by another name. */
  foreignName(): Refused;
  /** What else is wrong with how somebody comes. */
  refuseWay(request: FastifyRequest): void;
  /** Lets in whoever brings what opens a session: true where that is the whole answer. */
  admit(request: FastifyRequest, reply: FastifyReply): Promise<boolean>;
  session(request: FastifyRequest): BrowserSession | null;
  /** Told to whoever has none. */
  notSignedIn(): Refused;
}

const sessions = new WeakMap<FastifyRequest, BrowserSession>();

/** The session of a request; only routes that are open have none. */
export function sessionOf(request: FastifyRequest): BrowserSession {
  const session = sessions.get(request);
  if (!session) throw new Refused(401, words.notSignedIn(), words.useAddress());
  return session;
}

/**
 * Stands before every route: the name asked for is ours, the page that asks is ours, whoever asks
 * has a session, and who changes something knows its token.
 */
export async function guard(app: FastifyInstance, entrance: Entrance): Promise<void> {
  await app.register(cookie);
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(always).header("Content-Security-Policy", dataPolicy);
    refuseForeign(request, entrance);
    entrance.refuseWay(request);
    if (await entrance.admit(request, reply)) return reply;
    const isChange = request.method !== "GET";
    const isOpen = request.routeOptions.config.isOpen === true && !isChange;
    // What is open is open while nobody can be let in, too.
    const session = isOpen ? null : entrance.session(request);
    if (session) sessions.set(request, session);
    if (!session && !isOpen) throw entrance.notSignedIn();
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
function refuseForeign(request: FastifyRequest, entrance: Entrance): void {
  const { host, origin } = request.headers;
  if (!entrance.hosts().includes(host ?? "")) throw entrance.foreignName();
  const site = request.headers["sec-fetch-site"];
  const isOurs = site === undefined || site === "same-origin" || site === "none";
  const isPage = request.headers["sec-fetch-mode"] === "navigate" && request.method === "GET";
  const isOpenPage = isPage && request.routeOptions.config.isOpen === true;
  const isForeign = origin !== undefined && origin !== `${entrance.scheme}://${host}`;
  if (isForeign || (!isOurs && !isOpenPage)) {
    throw new Refused(403, words.foreignOrigin(), words.useAddress());
  }
}

function refuseForged(request: FastifyRequest, session: BrowserSession | null): void {
  const given = request.headers["x-csrf-token"];
  if (session && typeof given === "string" && same(given, session.csrf)) return;
  throw new Refused(403, words.noCsrf(), words.loadAgain());
}
