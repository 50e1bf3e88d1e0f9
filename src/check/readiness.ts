import { type CaseDocument } from "../model/case/case.js";
import { camel } from "../model/case/record-names.js";
import type { Outcome } from "../model/outcome/finding.js";
import {
  blocking,
  type DueForStep,
  type ItemState,
  itemStates,
  type Readiness,
  type ReadinessItem,
  type Step,
} from "../model/outcome/readiness.js";
import type { Procedure, Rule } from "../model/procedure/procedure.js";
import type { Check } from "./check.js";
import { planOf } from "./gate.js";

/** What a step asks of a case: which audit it is about, and which records are due for it. Null when the case has nothing to do the step with. */
export function targetOf(
  step: Step,
  { audits, records }: CaseDocument,
): { readonly subject: string; readonly due: DueForStep } | null {
  if (step === "archive" || step === "assessment") {
    return {
      subject: ".",
      due: {
        audits: audits.map((a) => a.id),
        ownRecords: audits.some((a) => a.records.some((r) => r.kind === "decision")),
        before: null,
      },
    };
  }
  const based = new Set(
    records
      .filter((r) => r.kind === "certificate")
      .map((r) =>
        typeof r.value === "object" && r.value !== null && "basis" in r.value
          ? `audits/${String(r.value.basis)}`
          : "",
      ),
  );
  const candidates = audits.filter((a) =>
    step === "decision" ? a.type !== "stage1" : a.type === "stage2" || a.type === "recertification",
  );
  const open = candidates.filter((a) =>
    step === "decision" ? !a.records.some((r) => r.kind === "decision") : !based.has(a.id),
  );
  const audit = open.at(-1) ?? candidates.at(-1);
  if (!audit) return null;
  const stage1 =
    audit.type === "stage2"
      ? audits.findLast((a) => a.type === "stage1" && a.number < audit.number)
      : undefined;
  return {
    subject: audit.id,
    due: { audits: [audit.id, ...(stage1 ? [stage1.id] : [])], ownRecords: true, before: step },
  };
}

/** Sorts the outcomes of a case into what the step needs, and says whether it is ready. */
export function readinessOf(
  step: Step,
  target: NonNullable<ReturnType<typeof targetOf>>,
  caseId: string,
  outcomes: readonly Outcome[],
  procedure: Procedure,
  checks: ReadonlyMap<string, Check>,
): Readiness {
  const later =
    target.due.before === null
      ? null
      : new Set(procedure.data.sequence.slice(procedure.data.sequence.indexOf(target.due.before)));
  const rules = new Map(procedure.rules.map((r) => [`${r.id} ${r.clauses.join(" ")}`, r]));
  const items = outcomes.flatMap((outcome): ReadinessItem[] => {
    if (outcome.outcome === "notApplicable" || !concerns(outcome, target.due)) return [];
    const rule = rules.get(`${outcome.rule} ${outcome.clauses.join(" ")}`);
    if (
      later &&
      rule &&
      kindsOf(rule, checks.get(rule.check), procedure).some((k) => later.has(k))
    ) {
      return [];
    }
    if (later && !rule && later.has(kindAt(outcome))) return [];
    return [{ state: stateOf(outcome, rule), outcome }];
  });
  const counts = Object.fromEntries(
    itemStates.map((s) => [s, items.filter((i) => i.state === s).length]),
  ) as Record<ItemState, number>;
  return {
    case: caseId,
    procedure: procedure.id,
    step,
    subject: target.subject,
    ready: itemStates.every((s) => !blocking.has(s) || counts[s] === 0),
    total: items.length,
    counts,
    items: items.sort((a, b) => itemStates.indexOf(a.state) - itemStates.indexOf(b.state)),
  };
}

/** Other audits do not matter to a step about one of them. */
function concerns({ subject }: Outcome, due: DueForStep): boolean {
  const audit = /^audits\/[^/]+/.exec(subject)?.[0];
  return audit === undefined || due.before === null || due.audits.includes(audit);
}

/** `records/…/audits/02-stage2/decision.json` → `decision`. */
function kindAt({ at }: Outcome): string {
  return /([^/]+?)(?:-\d+)?\.json$/.exec(at?.file ?? "")?.[1] ?? "";
}

/** The kinds of record that a rule looks at. */
function kindsOf(rule: Rule, check: Check | undefined, { records, data }: Procedure): string[] {
  const byVariable = new Map<string, string>();
  for (const kind of data.sequence) byVariable.set(camel(kind), kind);
  for (const r of records.values()) {
    for (const name of [camel(r.kind), r.plural, r.variable]) {
      if (name !== undefined && !byVariable.has(name)) byVariable.set(name, r.kind);
    }
  }
  const plan = check ? planOf(rule, check) : null;
  const read = plan
    ? [...plan.when, ...plan.judgement].flatMap(({ path }) => {
        const [root = "", second = ""] = path.split(".");
        return [byVariable.get(root), byVariable.get(second)];
      })
    : [];
  return [
    byVariable.get(rule.per),
    ...read,
    ...(typeof rule.with["record"] === "string"
      ? [rule.with["record"], byVariable.get(rule.with["record"].split(".")[1] ?? "")]
      : []),
  ].filter((k) => k !== undefined);
}

function stateOf(o: Outcome, rule: Rule | undefined): ItemState {
  switch (o.outcome) {
    case "pass":
      return "present";
    case "waived":
      return "waived";
    case "due":
      return "open";
    case "cannotJudge":
    case "error":
      return "notJudged";
    default:
      break;
  }
  if (o.signedSha256 !== undefined) return "stale";
  if (rule?.check === "required-record" || o.rule === "missing-case-record") return "missing";
  if (!rule) return o.severity === "error" ? "incomplete" : "doubtful";
  if (rule.check === "signature") return o.severity === "error" ? "unsigned" : "doubtful";
  if (o.open) return "overdue";
  if (rule.check === "deadline") return "late";
  return o.severity === "error" ? "notMet" : "doubtful";
}
