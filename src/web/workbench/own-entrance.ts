import type { FastifyReply, FastifyRequest } from "fastify";
import type { Entrance } from "./guard.js";
import { Refused } from "./refused.js";
import { words } from "./refused.words.js";
import type { Sessions } from "./sessions.js";

interface Own {
  readonly sessions: Sessions;
  /** The port that the server listens on. */
  port(): number;
  /** Told after a token was used: the one for the next browser. */
  redeemed(): void;
}

/** The entrance of whoever works on this machine: an address with a token opens a session. */
export function ownEntrance({ sessions, port, redeemed }: Own): Entrance {
  // Cookies know no ports: two workbenches on one machine must not take each other's.
  const cookieName = () => `dossier-${port()}`;
  const session = (request: FastifyRequest) => sessions.find(request.cookies[cookieName()]);
  return {
    hosts: () => [`127.0.0.1:${port()}`, `localhost:${port()}`],
    scheme: "http",
    foreignName: () => new Refused(421, words.foreignName(), words.useAddress()),
    refuseWay: () => undefined,
    notSignedIn: () => new Refused(401, words.notSignedIn(), words.useAddress()),
    session,
    /** `/?token=…`: a session for it, and on to the same page without it. */
    async admit(request: FastifyRequest, reply: FastifyReply) {
      const { token } = request.query as { readonly token?: unknown };
      if (request.routeOptions.config.isOpen !== true || token === undefined) return false;
      const opened = typeof token === "string" ? await sessions.redeem(token) : null;
      // Whoever goes back to an address that was used has a session already.
      if (!opened && !session(request)) {
        throw new Refused(403, words.staleToken(), words.useAddress());
      }
      if (opened) {
        reply.setCookie(cookieName(), opened.id, { path: "/", httpOnly: true, sameSite: "strict" });
        redeemed();
      }
      await reply.redirect("/", 303);
      return true;
    },
  };
}
