import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Bilingual } from "../../../model/base/text.js";
import { accountKey } from "../../../workspace/team-config.js";
import type { SignInFailure } from "../api.js";
import { asked } from "../asked.js";
import { sessionOf } from "../guard.js";
import { secret } from "../sessions.js";
import type { Attempts } from "./attempts.js";
import type { Office } from "./office.js";
import type { Begun, Provider } from "./provider.js";
import type { TeamSession, TeamSessions } from "./team-sessions.js";
import { words } from "./team.words.js";

/** What signing in works with. */
export interface SigningIn {
  readonly publicUrl: URL;
  readonly office: Office;
  readonly provider: Provider;
  readonly sessions: TeamSessions;
  readonly attempts: Attempts;
  /** Names of the cookies: of the session, and of a sign-in that has begun. */
  readonly cookies: { readonly session: string; readonly begun: string };
  log(line: Bilingual): void;
}
interface Kept extends Begun {
  /** Where the person wanted to go. */
  readonly to: string;
  readonly until: number;
}

const begunForMs = 10 * 60_000;
const begunAtMost = 2_000;

/** `GET /sign-in?to=`, where the provider sends people back to, and `POST /api/sign-out`. */
export function signInRoutes(app: FastifyInstance, signingIn: SigningIn): void {
  const begun = new Map<string, Kept>();
  app.get("/sign-in", { config: { isOpen: true } }, (request, reply) =>
    begin({ request, reply }, begun, signingIn),
  );
  app.get("/sign-in/callback", { config: { isOpen: true } }, (request, reply) =>
    finish({ request, reply }, begun, signingIn),
  );
  app.post("/api/sign-out", (request, reply) => signOut({ request, reply }, signingIn));
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Back to the pages, which say why nobody was signed in. */
function back(reply: FastifyReply, why: SignInFailure): FastifyReply {
  return reply.redirect(`/?signIn=${why}`, 303);
}

/** On to the provider's page; what only its answer fits stays here. */
async function begin(
  { request, reply }: Exchange,
  begun: Map<string, Kept>,
  { attempts, provider, cookies, publicUrl, log }: SigningIn,
): Promise<FastifyReply> {
  if (!attempts.begin(request.ip)) return back(reply, "slow");
  const first = await provider.begin().catch((error: unknown) => {
    log(words.loggedFailure({ address: request.ip, why: codeOf(error) }));
    return null;
  });
  if (!first) return back(reply, "unreachable");
  const id = secret();
  begun.set(id, { ...first, to: placeIn(asked(request, "to")), until: Date.now() + begunForMs });
  const [oldest] = begun.keys();
  if (begun.size > begunAtMost && oldest !== undefined) begun.delete(oldest);
  // The provider's page leads back here: a strict cookie would stay behind.
  const how = { httpOnly: true, sameSite: "lax", maxAge: begunForMs / 1000 } as const;
  return reply
    .setCookie(cookies.begun, id, { ...how, ...placeOf(publicUrl) })
    .redirect(first.url, 303);
}

async function finish(
  { request, reply }: Exchange,
  begun: Map<string, Kept>,
  signingIn: SigningIn,
): Promise<FastifyReply> {
  const { attempts, cookies, publicUrl } = signingIn;
  const id = request.cookies[cookies.begun] ?? "";
  const kept = begun.get(id);
  // What was begun is answered once.
  begun.delete(id);
  reply.clearCookie(cookies.begun, placeOf(publicUrl));
  if (!(await attempts.wait(request.ip))) return back(reply, "slow");
  const done = await signedIn(request, kept, signingIn);
  if (typeof done === "string") {
    attempts.failed(request.ip);
    return back(reply, done);
  }
  attempts.succeeded(request.ip);
  const how = { httpOnly: true, sameSite: "strict" } as const;
  return reply
    .setCookie(cookies.session, done.id, { ...how, ...placeOf(publicUrl) })
    .redirect(kept?.to ?? "/", 303);
}

/** Ends the session, here and, where the browser is led, at the provider. */
async function signOut(
  { request, reply }: Exchange,
  { sessions, cookies, publicUrl, provider, office, log }: SigningIn,
): Promise<{ readonly next: string | null }> {
  const session = sessionOf(request) as TeamSession;
  sessions.end(session.id);
  reply.clearCookie(cookies.session, placeOf(publicUrl));
  log(words.loggedOut({ person: office.member(session.account)?.person ?? "-" }));
  const next = await provider.farewell(session.idToken, `${publicUrl.origin}/`).catch(() => null);
  return { next };
}

/** Where cookies are sent: to this name alone, and by TLS where there is TLS. */
function placeOf({ protocol }: URL): { readonly path: string; readonly secure: boolean } {
  return { path: "/", secure: protocol === "https:" };
}

/** A session for whom the provider vouches for, or why there is none. */
async function signedIn(
  { ip, url }: FastifyRequest,
  kept: Kept | undefined,
  { office, provider, sessions, log }: SigningIn,
): Promise<TeamSession | SignInFailure> {
  if (!kept || kept.until < Date.now()) {
    log(words.loggedFailure({ address: ip, why: "not begun here, or too long ago" }));
    return "failed";
  }
  try {
    const start = url.indexOf("?");
    const identity = await provider.finish(start === -1 ? "" : url.slice(start), kept);
    const member = identity.account === "" ? null : office.member(identity.account);
    if (!member) {
      log(words.loggedStranger({ address: ip, account: shown(identity.account) }));
      return "stranger";
    }
    log(words.loggedIn({ address: ip, person: member.person }));
    return sessions.open({ ...identity, account: accountKey(identity.account) });
  } catch (error) {
    log(words.loggedFailure({ address: ip, why: codeOf(error) }));
    return "failed";
  }
}

/** A place in the workbench, never another site. */
function placeIn(to: string): string {
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to) && !to.startsWith("/sign-in") ? to : "/";
}

/** The kind of a fault alone: messages may repeat what was sent. */
function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown };
  return shown(typeof code === "string" ? code : String(name ?? "error"));
}

function shown(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "?").slice(0, 120) || "-";
}
