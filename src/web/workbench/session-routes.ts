import { basename } from "node:path";
import type { FastifyInstance } from "fastify";
import { tryGit } from "../../workspace/git.js";
import type { Session } from "./api.js";
import type { WorkbenchContext } from "./context.js";
import { sessionOf } from "./guard.js";
import { whoAsks } from "./team/who.js";

/** `GET /api/session`. */
export function sessionRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  app.get("/api/session", async (request): Promise<Session> => {
    const { csrf } = sessionOf(request);
    const { workspace, user, language, asOf } = context;
    const who = whoAsks();
    const { root } = workspace.config;
    const { person, procedures, bodies } = await context.run("firstLook", { name: user.name });
    return {
      csrf,
      user: { ...user, person: user.person ?? person },
      language,
      asOf,
      repository: basename(root),
      branch: tryGit(root, ["symbolic-ref", "--short", "-q", "HEAD"])?.trim() || null,
      procedures,
      bodies,
      team: who && { rights: who.rights },
    };
  });
}
