import { UserError } from "../model/base/errors.js";
import { nameMeantBy } from "../model/base/nearness.js";
import { words } from "./readings.words.js";
import type { Workspace } from "./workspace.js";

/**
 * Refuses a configuration that chooses how to read a clause that no register has, or that its
 * register does not call unclear.
 */
export function refuseNeedlessReadings({ config, procedures }: Workspace): void {
  const chosen = Object.keys(config.readings);
  if (chosen.length === 0) return;
  const registers = procedures.all().map((p) => p.procedure.clauses);
  for (const id of chosen) {
    const clause = registers.map((r) => r.get(id)).find((c) => c !== undefined);
    if (clause?.ambiguity) continue;
    const file = config.file ?? "dossier.config.json";
    if (clause) throw new UserError("usage", words.notUnclear({ file, id }), words.leaveItOut());
    const unclear = registers.flatMap((r) => [...r.values()].filter((c) => c.ambiguity));
    const known = unclear.map((c) => c.id);
    const meant = nameMeantBy(id, known) ?? known[0] ?? "";
    throw new UserError("usage", words.unknownClause({ file, id }), words.didYouMean({ meant }));
  }
}
