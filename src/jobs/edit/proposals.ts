import { UserError } from "../../model/base/errors.js";
import { isObject, type Json, valueAt } from "../../model/base/json.js";
import { terms } from "../../model/base/terms.words.js";
import { recordsOf } from "../../model/case/records.js";
import type { Calculation } from "../../model/outcome/calculation.js";
import { auditTime } from "../calc/audit-time.js";
import type { CalculatedAudit } from "../calc/calculation.js";
import type { AuditTimeInput } from "../calc/derivation.js";
import type { Proposal } from "./editing.js";
import type { Receiving } from "./receiving.js";
import { samplingProposals } from "./sampling-proposals.js";

/** Values that can be worked out, with their derivation: audit time, sites to be sampled. */
export function proposalsOf(receiving: Receiving, value: Json): Proposal[] {
  const { kind, audit } = receiving.place;
  if (kind === "sampling-plan") {
    return samplingProposals(receiving, value, auditIn(audit?.type));
  }
  if (kind !== "audit-time") return [];
  const calculation = calculated(receiving, value);
  if (!calculation) return [];
  const derivation = {
    zh: calculation.steps.map((s) => `${s.text.zh} = ${s.value}`).join(terms.semicolon().zh),
    en: calculation.steps.map((s) => `${s.text.en} = ${s.value}`).join(terms.semicolon().en),
  };
  const clauses = [...new Set(calculation.steps.flatMap((s) => s.clauses))];
  return Object.entries(calculation.record ?? {}).flatMap(([name, proposed]) =>
    // What was given is not proposed back, and of parts of a record only the numbers are.
    typeof proposed === "number" || name === "rounding"
      ? [{ pointer: `/${name}`, value: proposed, derivation, clauses }]
      : [],
  );
}

/** Null where the record does not say enough, or the procedure prints no table. */
function calculated({ procedure, document, place }: Receiving, value: Json): Calculation | null {
  const persons = valueAt(value, ["effectiveNumber", "total"]);
  const audit = auditIn(place.audit?.type);
  if (typeof persons !== "number" || persons <= 0 || audit === null) return null;
  const risk = valueAt(value, ["riskCategory"]);
  const variant = valueAt(value, ["variant"]);
  const initialDays = initialDaysIn(document);
  const input: AuditTimeInput = {
    persons,
    audit,
    ...(isRisk(risk) && { risk }),
    ...(typeof variant === "string" && variant !== "" && { variant }),
    ...(audit !== "initial" && initialDays !== null && { initialDays }),
    identicalGroups: [],
    adjustments: adjustmentsIn(value),
    combined: [],
  };
  try {
    return auditTime(procedure, input);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

function auditIn(type: string | undefined): CalculatedAudit | null {
  if (type === "stage1" || type === "stage2") return "initial";
  return type === "surveillance" || type === "recertification" ? type : null;
}

function isRisk(value: Json | undefined): value is "low" | "medium" | "high" {
  return value === "low" || value === "medium" || value === "high";
}

function initialDaysIn({ audits }: Receiving["document"]): number | null {
  const [first] = audits
    .filter((a) => a.type === "stage1" || a.type === "stage2")
    .flatMap((a) => recordsOf(a.records, "audit-time"));
  return first?.value.totalDays ?? null;
}

/** What risk adds or takes away is worked out; what else was decided stands in the record. */
function adjustmentsIn(value: Json): AuditTimeInput["adjustments"] {
  const list = valueAt(value, ["adjustments"]);
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: Json) => {
    if (!isObject(item)) return [];
    const { kind, days, reason } = item;
    return kind !== "risk" && typeof days === "number" && typeof reason === "string"
      ? [{ days, reason }]
      : [];
  });
}
