import type { AcrossCheck } from "./across.js";
import { clientIdentity } from "./client-identity.js";
import { doubleBooking } from "./double-booking.js";
import { number } from "./number.js";
import { repeatedTeam } from "./repeated-team.js";

/**
 * Every judgement about all cases together, by id: what a rule with `per: "repository"` may name as
 * its check.
 */
export const acrossChecks: ReadonlyMap<string, AcrossCheck> = new Map(
  [clientIdentity, doubleBooking, number, repeatedTeam].map((c) => [c.id, c]),
);
