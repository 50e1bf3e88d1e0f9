import { exitCode } from "../../model/base/errors.js";
import {
  type Verification,
  verification,
  VerificationItems,
} from "../../model/outcome/verification.js";
import { type CivilDate, endOfDay } from "../../model/time/dates.js";
import { ownCache } from "../../workspace/own-cache.js";
import { openWorkspace } from "../../workspace/workspace.js";
import { colours, deliver, type Io, today } from "../io.js";
import { tool } from "../tool.js";

/** What `doctor --repository` was asked. */
interface Asked {
  readonly asOf: CivilDate | undefined;
  readonly format: "text" | "json";
  readonly lang: "zh" | "en" | undefined;
  readonly all: boolean;
}

/** Examines the repository of the records: exit code 0 where everything passes. */
export async function examineRepository(io: Io, asked: Asked): Promise<number> {
  const workspace = openWorkspace(io.cwd);
  const asOf = asked.asOf ?? today();
  const [{ examineHistory }, { judgeEndedCases }, { trustFrom }] = await Promise.all([
    import("../../jobs/history/examine-history.js"),
    import("../../jobs/archive/ended-cases.js"),
    import("../../workspace/trust.js"),
  ]);
  const found = new VerificationItems("");
  const trust = trustFrom([], workspace.config);
  const cache = ownCache(io.environment);
  await examineHistory(workspace, { trust, now: endOfDay(asOf), cache }, found);
  await judgeEndedCases(workspace, asOf, found);
  const result = verification("repository", workspace.config.recordsShownAs, found.all);
  await deliver(io, await inForm(result, { ...asked, asOf }, workspace.config.lang), undefined);
  return result.verdict === "pass" ? exitCode.ok : exitCode.findings;
}

async function inForm(
  result: Verification,
  { format, lang, all, asOf }: Asked & { readonly asOf: CivilDate },
  language: "zh" | "en",
): Promise<string> {
  if (format === "json") {
    const { verificationJson } = await import("../../report/machine/json.js");
    return verificationJson(tool, asOf, result);
  }
  const { verificationText } = await import("../../report/terminal/verification.js");
  return verificationText(result, lang ?? language, all, {
    good: colours.green,
    bad: colours.red,
    doubt: colours.magenta,
    dim: colours.dim,
  });
}
