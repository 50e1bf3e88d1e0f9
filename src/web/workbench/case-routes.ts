import type { FastifyInstance } from "fastify";
import type { WorkbenchContext } from "./context.js";

/** The page of a case, and how far it is ready for each step. */
export function caseRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  app.get("/api/cases/:procedure/:case", ({ params }) =>
    context.run("casePage", context.caseOf(params)),
  );
  app.get("/api/cases/:procedure/:case/readiness", ({ params }) =>
    context.run("readiness", context.caseOf(params)),
  );
}
