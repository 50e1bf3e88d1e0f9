import type { FastifyInstance } from "fastify";
import { runsOnBoard } from "../../jobs/fleet/run-board.js";
import type { FleetRunView } from "./api.js";
import type { WorkbenchContext } from "./context.js";

/** `GET /api/fleet`: what several machines are at. */
export function fleetRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  app.get("/api/fleet", (): FleetRunView[] => runsOnBoard(context.workspace.config.out));
}
