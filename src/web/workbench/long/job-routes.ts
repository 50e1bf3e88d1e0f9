import type { FastifyInstance } from "fastify";
import type { WorkbenchContext } from "../context.js";
import type { JobView, JobWithResult } from "../job-api.js";

/** `GET /api/jobs`, `GET /api/jobs/ID`, `POST /api/jobs/ID/stop`. */
export function jobRoutes(app: FastifyInstance, { jobs }: WorkbenchContext): void {
  app.get("/api/jobs", (): JobView[] => jobs.list());
  app.get("/api/jobs/:id", ({ params }): JobWithResult<unknown> => {
    const { job, result } = jobs.find(idIn(params));
    return { job, result };
  });
  app.post("/api/jobs/:id/stop", ({ params }): JobView => jobs.stop(idIn(params)));
}

function idIn(params: unknown): unknown {
  return (params as { readonly id?: unknown }).id;
}
