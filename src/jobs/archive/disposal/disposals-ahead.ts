import { existsSync } from "node:fs";
import { relative, sep } from "node:path";
import { type Outcome, outcomeOf } from "../../../model/outcome/finding.js";
import { type CivilDate, daysBetween, shift } from "../../../model/time/dates.js";
import type { Workspace } from "../../../workspace/workspace.js";
import { words } from "./disposals-ahead.words.js";
import { keptPackages, mayBeDestroyed } from "./kept-packages.js";

/** Packages that need not be kept much longer, and how many need not be kept any longer. */
export interface DisposalsAhead {
  readonly coming: readonly { readonly case: string; readonly outcome: Outcome }[];
  readonly free: number;
}

/** What may be destroyed, and when, as far as somebody looks ahead. Nobody has to destroy it. */
export async function disposalsAhead(
  workspace: Workspace,
  asOf: CivilDate,
  ahead: number,
): Promise<DisposalsAhead> {
  const { archive, root } = workspace.config;
  if (!existsSync(archive)) return { coming: [], free: 0 };
  const horizon = shift(asOf, ahead, "calendarDay");
  const kept = await keptPackages(workspace, asOf);
  const coming = kept.flatMap(({ entry: { name, case: id }, path, until, basis }) =>
    until === null || until < asOf || until > horizon
      ? []
      : [
          {
            case: id,
            outcome: outcomeOf("due", {
              rule: "retention-ends",
              clauses: [],
              severity: "info",
              subject: relative(root, path).split(sep).join("/"),
              message: words.ends({ name, until, basis }),
              remedy: words.dispose({ name }),
              due: until,
              dueFrom: shift(until, -ahead, "calendarDay"),
              daysLeft: daysBetween(asOf, until),
              open: true,
              missed: words.ends({ name, until, basis }),
            }),
          },
        ],
  );
  return { coming, free: kept.filter((one) => mayBeDestroyed(one, asOf)).length };
}
