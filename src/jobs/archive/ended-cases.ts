import type { CaseFacts } from "../../model/case/facts.js";
import type { ClientStage } from "../../model/case/states.js";
import type { VerificationItems } from "../../model/outcome/verification.js";
import { type CivilDate, shift } from "../../model/time/dates.js";
import { hasCases } from "../../read/records-folder.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { checkCases } from "../check/check-cases.js";
import { historyItems } from "../history/history-items.js";
import { caseStates } from "../publish/case-states.js";
import { readRegister } from "./package-register.js";

/** With these nothing more happens in a case. */
const over: ReadonlySet<ClientStage> = new Set(["refused", "notCertified", "ended", "gone"]);

/** Cases that ended longer ago than the body gives itself, and lie in no package made since. */
export async function judgeEndedCases(
  workspace: Workspace,
  asOf: CivilDate,
  found: VerificationItems,
): Promise<void> {
  const { config, procedures } = workspace;
  if (!procedures.ids.some((id) => hasCases(sourceOf(workspace), id))) {
    found.notApplicable(historyItems.noCases);
    return;
  }
  const all = new Map<string, CaseFacts>();
  const run = await checkCases(workspace, [], config.records, {
    asOf,
    cache: true,
    onFacts: (facts) => all.set(facts.case, facts),
  });
  const register = await readRegister(config.archive);
  let missing = 0;
  for (const address of run.addresses) {
    const id = `${address.procedure}/${address.name}`;
    const facts = all.get(id);
    if (!facts) continue;
    const { client } = caseStates(workspace, address, facts, asOf);
    const { since } = client;
    if (!over.has(client.state) || since === null) continue;
    const isArchived = register.some((e) => e.case === id && e.span === "case" && e.asOf >= since);
    if (isArchived || shift(since, config.history.archiveWithin, "calendarDay") >= asOf) continue;
    missing += 1;
    found.about(id).fail(historyItems.notArchived, { on: since, status: client.words });
  }
  if (missing === 0) found.pass(historyItems.allArchived);
}
