/**
 * `GET /api/fleet`: the runs over all cases that were asked for in this repository
 * (`dossier fleet run`), the last one first. Pages that show them ask again each second.
 */
export type { BoardEntry as FleetRunView } from "../../jobs/fleet/board-entry.js";
