import type { Entrance } from "../guard.js";
import { Refused } from "../refused.js";
import type { SigningIn } from "./sign-in-routes.js";
import type { TeamSession } from "./team-sessions.js";
import { words } from "./team.words.js";
import type { Who } from "./who.js";

/** Set by pages that ask on their own while nobody touches them. */
const unattended = "x-unattended";

interface Proxied extends SigningIn {
  /** Whether an address is the proxy's: whom `X-Forwarded-…` is believed from. */
  isProxy(address: string): boolean;
}

/** The entrance of an office: by its public address, with a session that signing in has opened. */
export function teamEntrance(team: Proxied): Entrance {
  const { publicUrl, sessions, cookies } = team;
  const url = publicUrl.origin;
  return {
    hosts: () => [publicUrl.host],
    scheme: publicUrl.protocol === "https:" ? "https" : "http",
    foreignName: () => new Refused(421, words.foreignName({ url }), words.usePublic({ url })),
    refuseWay(request) {
      const asked = request.headers["x-forwarded-proto"];
      const isFromProxy = team.isProxy(request.socket.remoteAddress ?? "");
      if (isFromProxy && asked !== undefined && `${String(asked)}:` !== publicUrl.protocol) {
        throw new Refused(403, words.insecure(), words.usePublic({ url }));
      }
    },
    notSignedIn: () =>
      new Refused(401, words.notSignedIn(), words.signIn(), { signIn: "/sign-in" }),
    admit: () => Promise.resolve(false),
    session(request) {
      const isAttended =
        request.headers[unattended] === undefined &&
        request.routeOptions.config.isUnattended !== true;
      const session = sessions.find(request.cookies[cookies.session], isAttended);
      return session && whoIs(team, session) ? session : null;
    },
  };
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** Asked by pages on their own: it keeps no session open. */
    readonly isUnattended?: boolean;
  }
}

/** Who is signed in, with what they may do now; null for whoever may no longer sign in. */
export function whoIs(
  { office, sessions }: Pick<SigningIn, "office" | "sessions">,
  session: TeamSession,
): Who | null {
  const member = office.member(session.account);
  if (!member) {
    sessions.end(session.id);
    return null;
  }
  const { person, name, account, rights } = member;
  return { person, name, email: emailOf(session, account, person), rights };
}

/** What commits carry: the provider's word, else the account, else an address that nobody has. */
function emailOf({ email }: TeamSession, account: string, person: string): string {
  const known = [email, account].find((text) => /^[^\s<>@]+@[^\s<>@]+$/.test(text));
  return known ?? `${person}@invalid`;
}
