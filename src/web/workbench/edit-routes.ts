import type { FastifyInstance } from "fastify";
import type { WorkbenchContext } from "./context.js";

/** Everything that changes records, and the forms for it. */
export function editRoutes(_app: FastifyInstance, _context: WorkbenchContext): void {}
