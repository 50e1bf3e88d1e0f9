import { isObject } from "../../model/base/json.js";
import { type Check, optionsSchema, pass, restsOn } from "../check.js";
import * as holds from "../holds.js";

interface Options {
  /** Path of the list that must be covered. */
  readonly required: string;
  /** Property of the audit report that says what one audit covered. */
  readonly covered: string;
  /** Number of surveillance audits after which everything must have been covered. */
  readonly audits: number;
}

export const cycleCoverage: Check<Options> = {
  id: "cycle-coverage",
  description: {
    zh: "证书有效期内的各次监督审核合起来应覆盖全部内容。",
    en: "The surveillance audits of one certificate validity together cover everything.",
  },
  options: optionsSchema(
    {
      required: holds.path,
      covered: holds.fieldIn("audit.auditReport"),
      audits: { type: "integer", minimum: 1 },
    },
    ["required", "covered", "audits"],
  ),
  judge({ options, find, view, isBlocked }) {
    const required = find(options.required);
    if (!Array.isArray(required?.value)) return { outcome: "notApplicable" };
    const audits = view.audits.filter((a) => a.type === "surveillance");
    const path = `audit.auditReport.${options.covered}`;
    const blocked = audits.find((a) => isBlocked(path, a));
    if (blocked) return restsOn(`${blocked.id}: ${path}`);
    const reports = audits.map((a) => a["auditReport"]).filter(isObject);
    if (reports.length < options.audits) return { outcome: "notApplicable" };
    const covered = new Set(
      reports.flatMap((r) =>
        Array.isArray(r[options.covered]) ? (r[options.covered] as unknown[]) : [],
      ),
    );
    const open = required.value.filter((r) => !covered.has(r));
    if (open.length === 0) return pass;
    return {
      outcome: "fail",
      at: required.place,
      detail: { zh: `未覆盖 ${open.join("、")}`, en: `not covered: ${open.join(", ")}` },
    };
  },
};
