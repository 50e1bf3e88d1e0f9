import type { FastifyInstance } from "fastify";
import { asked } from "./asked.js";
import type { WorkbenchContext } from "./context.js";
import { notThere } from "./refused.js";

/** Procedures to read: their registers, and what a rule or a clause demands. */
export function procedureRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  app.get("/api/procedures/:id/clauses", ({ params }) => {
    const { id } = params as { readonly id: string };
    if (!context.workspace.procedures.ids.includes(id)) throw notThere(id.slice(0, 60));
    return context.run("clauses", id);
  });
  app.get("/api/explain", (request) => {
    const name = asked(request, "rule") || asked(request, "clause");
    return context.run("explain", { procedure: asked(request, "procedure"), name });
  });
}
