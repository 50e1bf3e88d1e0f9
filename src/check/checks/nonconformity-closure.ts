import type { Bilingual } from "../../model/base/text.js";
import { type RecordOf, recordsIn } from "../../model/case/records.js";
import { type CivilDate, isCivilDate } from "../../model/time/dates.js";
import {
  type Check,
  notApplicable,
  optionsSchema,
  restsOnAnother,
  type Verdict,
} from "../check.js";
import * as holds from "../holds.js";
import { words } from "./nonconformity-closure.words.js";

interface Options {
  /** Path of the date by which the nonconformities must be dealt with. */
  readonly before: string;
  /** `no`: a minor nonconformity too must be verified; an accepted plan does not do. */
  readonly plans?: "no";
  /** Those of this grade alone. */
  readonly grade?: "major" | "minor";
}

export const nonconformityClosure: Check<Options> = {
  id: "nonconformity-closure",
  description: words.description(),
  options: optionsSchema(
    { before: holds.path, plans: { const: "no" }, grade: { enum: ["major", "minor"] } },
    ["before"],
  ),
  readsIfThere: () => ["stage1.nonconformities", "audit.nonconformities"],
  judge({ options, find, subject, view, isFaulty, reasons }) {
    const limit = find(options.before)?.value;
    if (!isCivilDate(limit)) return notApplicable(() => reasons.absent(options.before));
    const plansDo = options.plans !== "no";
    return [subject.vars["stage1"], subject.vars["audit"]]
      .flatMap((audit) => recordsIn(audit, "nonconformity"))
      .filter((nc) => nc.grade !== "observation")
      .filter((nc) => options.grade === undefined || nc.grade === options.grade)
      .filter((nc) => !isDealtWith(nc, limit, plansDo))
      .map((nc): Verdict => {
        const record = view.origin(nc);
        if (record && isFaulty(record)) {
          return restsOnAnother(words.faultyReport(), { record, pointer: "" });
        }
        return {
          outcome: "fail",
          at: record ? { record, pointer: nc.verification ? "/verification" : "" } : null,
          detail: openWords(nc, limit, plansDo),
        };
      });
  },
};

type Nonconformity = RecordOf<"nonconformity">;

function openWords(nc: Nonconformity, limit: CivilDate, plansDo: boolean): Bilingual {
  const named = { number: String(nc.number), limit };
  if (nc.grade === "major") return words.majorNotVerified(named);
  return plansDo ? words.minorNotDealtWith(named) : words.notVerified(named);
}

function isDealtWith(
  { grade, verification, plan }: Nonconformity,
  limit: CivilDate,
  plansDo: boolean,
): boolean {
  const inTime = (day: CivilDate | undefined) => day !== undefined && day <= limit;
  if (verification?.effective === true && inTime(verification.verifiedOn)) return true;
  return plansDo && grade === "minor" && inTime(plan?.acceptedOn);
}
