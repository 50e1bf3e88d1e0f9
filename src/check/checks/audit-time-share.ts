import type { AuditView } from "../../model/case/case-view.js";
import { reaches, roundToHalf, type Share, showDays } from "../../model/procedure/audit-time.js";
import { cannotJudge, type Check, noShare, optionsSchema, pass } from "../check.js";
import * as holds from "../holds.js";
import { words } from "./audit-time-share.words.js";

interface Options {
  /** Audit type whose share of the initial days (`auditTimeShares`) is wanted. */
  readonly share: string;
  /**
   * Below this part of the initial days it is an error; between it and the rounded share a warning.
   * Without it the rounded share is the limit.
   */
  readonly floor?: Share;
  /** The procedure names no rounding: the exact share is what counts. */
  readonly exact?: boolean;
}

export const auditTimeShare: Check<Options> = {
  id: "audit-time-share",
  description: words.description(),
  options: optionsSchema(
    {
      share: holds.auditTimeShare,
      floor: {
        type: "object",
        additionalProperties: false,
        required: ["numerator", "denominator"],
        properties: { numerator: { type: "integer" }, denominator: { type: "integer" } },
      },
      exact: { type: "boolean" },
    },
    ["share"],
  ),
  reads: () => ["audit.auditTime.initialDays", "audit.auditTime.totalDays"],
  judge({ options, find, procedure, subject }) {
    const share = procedure.data.auditTimeShares[options.share];
    if (!share) return noShare((subject.vars["audit"] as AuditView).title);
    const initial = find("audit.auditTime.initialDays")?.value;
    const total = find("audit.auditTime.totalDays");
    if (typeof initial !== "number" || typeof total?.value !== "number") {
      return cannotJudge(words.notRecorded());
    }
    const exact = (initial * share.numerator) / share.denominator;
    const target = options.exact ? exact : roundToHalf(exact);
    const floor = options.floor
      ? (initial * options.floor.numerator) / options.floor.denominator
      : target;
    const shown = {
      initial,
      share: `${share.numerator}/${share.denominator}`,
      target: showDays(target),
      recorded: total.value,
    };
    const detail = options.exact ? words.exactShare(shown) : words.roundedShare(shown);
    if (!reaches(total.value, floor)) return { outcome: "fail", at: total.place, detail };
    return reaches(total.value, target)
      ? pass
      : { outcome: "fail", severity: "warning", at: total.place, detail };
  },
};
