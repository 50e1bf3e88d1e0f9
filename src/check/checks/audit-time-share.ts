import { reaches, roundToHalf, type Share, showDays } from "../../model/procedure/audit-time.js";
import { cannotJudge, type Check, optionsSchema, pass } from "../check.js";
import * as holds from "../holds.js";

interface Options {
  /** Audit type whose share of the initial days (`auditTimeShares`) is wanted. */
  readonly share: string;
  /** Below this part of the initial days it is an error; between it and the rounded share a warning. Without it the rounded share is the limit. */
  readonly floor?: Share;
  /** The procedure names no rounding: the exact share is what counts. */
  readonly exact?: boolean;
}

export const auditTimeShare: Check<Options> = {
  id: "audit-time-share",
  description: {
    zh: "监督、再认证审核时间占初次认证审核总人日的比例。",
    en: "The share of the initial audit's days that a surveillance or recertification audit takes.",
  },
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
  judge({ options, find, procedure }) {
    const share = procedure.data.auditTimeShares[options.share];
    if (!share) return { outcome: "notApplicable" };
    const initial = find("audit.auditTime.initialDays")?.value;
    const total = find("audit.auditTime.totalDays");
    if (typeof initial !== "number" || typeof total?.value !== "number") {
      return cannotJudge(
        "没有初审总人日或本次人日",
        "the initial days or this audit's days are not recorded",
      );
    }
    const exact = (initial * share.numerator) / share.denominator;
    const target = options.exact ? exact : roundToHalf(exact);
    const floor = options.floor
      ? (initial * options.floor.numerator) / options.floor.denominator
      : target;
    const detail = {
      zh: `初审 ${initial} 人日的 ${share.numerator}/${share.denominator} ${options.exact ? "" : "修约后"}为 ${showDays(target)}，记录为 ${total.value}`,
      en: `${share.numerator}/${share.denominator} of the initial ${initial} days is ${showDays(target)}${options.exact ? "" : " after rounding"}, recorded ${total.value}`,
    };
    if (!reaches(total.value, floor)) return { outcome: "fail", at: total.place, detail };
    return reaches(total.value, target)
      ? pass
      : { outcome: "fail", severity: "warning", at: total.place, detail };
  },
};
