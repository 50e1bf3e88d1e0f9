import { type Readiness, steps } from "../../model/outcome/readiness.js";
import type { CaseAddress } from "../../read/case-source.js";
import { readiness } from "../documents/readiness.js";
import type { Desk } from "./desk.js";

/** How far a case is ready for each step that it has to do with. */
export async function caseReadiness(desk: Desk, address: CaseAddress): Promise<Readiness[]> {
  const { workspace, asOf } = desk;
  const found: Readiness[] = [];
  for (const step of steps) {
    const path = `${address.procedure}/${address.name}`;
    const list = await readiness(workspace, [path], workspace.config.records, { asOf, step });
    found.push(...list.filter(({ total }) => total > 0));
  }
  return found;
}
