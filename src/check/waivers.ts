import leven from "leven";
import { isObject } from "../model/base/json.js";
import { byCodeUnit } from "../model/base/text.js";
import type { CaseDocument, RecordFile } from "../model/case/case.js";
import type { Spot, WaiverFact } from "../model/case/facts.js";
import type { People } from "../model/case/personnel.js";
import { recordName } from "../model/case/record-names.js";
import {
  type CaseResult,
  type Outcome,
  severityOf,
  type Totals,
} from "../model/outcome/finding.js";
import type { Procedure } from "../model/procedure/procedure.js";
import { type CivilDate, isCivilDate } from "../model/time/dates.js";
import { entries } from "./people.js";

/** The waivers of a case; one that lacks what its schema demands is no waiver. */
export function waiversOf(document: CaseDocument): WaiverFact[] {
  return [{ id: ".", records: document.records }, ...document.audits].flatMap(({ id, records }) =>
    records.filter((r) => r.kind === "waiver").flatMap((r) => waiverOf(id, r)),
  );
}

function waiverOf(folder: string, record: RecordFile): WaiverFact[] {
  if (!isObject(record.value)) return [];
  const { rule, subject, reason, approvedBy, approvedOn, until } = record.value;
  if (
    typeof rule !== "string" ||
    typeof reason !== "string" ||
    typeof approvedBy !== "string" ||
    !isCivilDate(approvedOn) ||
    !isCivilDate(until)
  ) {
    return [];
  }
  const signed = entries(record.value, "signatures").some(
    (s) => s["person"] === approvedBy && isCivilDate(s["date"]) && s["date"] <= until,
  );
  return [
    {
      record: folder === "." ? recordName(record) : `${folder}/${recordName(record)}`,
      rule,
      subject: typeof subject === "string" ? subject : folder,
      reason,
      approvedBy,
      approvedOn,
      until,
      signed,
      at: { file: record.file, pointer: "/rule" },
    },
  ];
}

/** Why a waiver does not count on a day; null when it does. */
function fault(
  w: WaiverFact,
  asOf: CivilDate,
  people: People,
): { rule: string; zh: string; en: string } | null {
  if (!people.has(w.approvedBy)) {
    return {
      rule: "unapproved-waiver",
      zh: `批准人 ${w.approvedBy} 没有可用的人员档案`,
      en: `there is no usable personnel record of the approver ${w.approvedBy}`,
    };
  }
  if (!w.signed) {
    return {
      rule: "unapproved-waiver",
      zh: `批准人 ${w.approvedBy} 没有签署`,
      en: `the approver ${w.approvedBy} has not signed it`,
    };
  }
  if (w.approvedOn > asOf) {
    return {
      rule: "unapproved-waiver",
      zh: `${w.approvedOn} 才批准`,
      en: `it is approved only on ${w.approvedOn}`,
    };
  }
  return w.until < asOf
    ? { rule: "expired-waiver", zh: `有效期至 ${w.until}`, en: `it ended on ${w.until}` }
    : null;
}

/** Whether a waiver speaks of a finding: the same rule, on its subject or inside it. */
function covers(w: WaiverFact, o: Pick<Outcome, "rule" | "subject">): boolean {
  return (
    w.rule === o.rule &&
    (w.subject === "." || o.subject === w.subject || o.subject.startsWith(`${w.subject}/`))
  );
}

/** What can be waived: what a person may decide to live with. Our own bugs, and what cannot be judged, stay as they are. */
function canBeWaived(o: Outcome): boolean {
  return o.outcome === "fail";
}

export interface Waived {
  readonly totals: Totals;
  readonly outcomes: readonly Outcome[];
}

/** Turns what is waived into `waived`, and adds a finding for each waiver that is expired, unapproved or needless. */
export function applyWaivers(
  result: Pick<CaseResult, "totals" | "outcomes">,
  waivers: readonly WaiverFact[],
  given: {
    asOf: CivilDate;
    people: People;
    procedure: Procedure;
    locate(spot: Spot): Outcome["at"];
  },
): Waived {
  if (waivers.length === 0) return result;
  const { asOf, people, procedure, locate } = given;
  const totals: Record<string, number> = { ...result.totals };
  const faults = new Map(waivers.map((w) => [w, fault(w, asOf, people)]));
  const used = new Set<WaiverFact>();
  const outcomes = result.outcomes.map((o): Outcome => {
    const concerned = waivers.filter((w) => canBeWaived(o) && covers(w, o));
    for (const w of concerned) used.add(w);
    const valid = concerned.find((w) => faults.get(w) === null);
    if (!valid) return o;
    totals["fail"] = (totals["fail"] ?? 0) - 1;
    totals["waived"] = (totals["waived"] ?? 0) + 1;
    const place = locate(valid.at);
    return {
      ...o,
      outcome: "waived",
      open: false,
      ...(place && { related: [place] }),
      message: {
        zh: `${o.message.zh}（已豁免至 ${valid.until}：${valid.reason}）`,
        en: `${o.message.en} (waived until ${valid.until}: ${valid.reason})`,
      },
      remedy: {
        zh: `在 ${valid.until} 之前消除，或重新申请豁免`,
        en: `Settle it by ${valid.until}, or ask for a new waiver`,
      },
    };
  });
  const own = waivers.flatMap((w) =>
    judge(w, faults.get(w) ?? null, used.has(w), procedure, locate),
  );
  totals["fail"] = (totals["fail"] ?? 0) + own.length;
  return {
    totals: totals as Totals,
    outcomes: [...outcomes, ...own].sort((a, b) => byCodeUnit(a.subject, b.subject)),
  };
}

function judge(
  w: WaiverFact,
  wrong: ReturnType<typeof fault>,
  used: boolean,
  procedure: Procedure,
  locate: (spot: Spot) => Outcome["at"],
): Outcome[] {
  const rules = procedure.rules.filter((r) => r.id === w.rule);
  const clauses = [...new Set(rules.flatMap((r) => r.clauses))];
  const make = (
    rule: string,
    severity: Outcome["severity"],
    message: Outcome["message"],
    remedy: Outcome["remedy"],
  ): Outcome[] => [
    {
      rule,
      clauses,
      outcome: "fail",
      severity,
      subject: w.record,
      message,
      remedy,
      due: rule === "expired-waiver" ? w.until : null,
      daysLeft: null,
      open: false,
      consequence: false,
      at: locate(w.at),
    },
  ];
  if (used && wrong) {
    return make(
      wrong.rule,
      severityOf(rules.map((r) => r.severity)) === "error" ? "error" : "warning",
      wrong.rule === "expired-waiver"
        ? {
            zh: `豁免已过期：${w.rule}，${wrong.zh}`,
            en: `The waiver has expired: ${w.rule}, ${wrong.en}`,
          }
        : {
            zh: `豁免没有批准：${w.rule}，${wrong.zh}`,
            en: `The waiver is not approved: ${w.rule}, ${wrong.en}`,
          },
      wrong.rule === "expired-waiver"
        ? {
            zh: "消除该不符合，或重新批准豁免",
            en: "Settle the finding or have a new waiver approved",
          }
        : { zh: "由批准人签署，或删除该豁免", en: "Have the approver sign it, or delete it" },
    );
  }
  if (used || wrong?.rule === "expired-waiver") return [];
  const known = rules.length > 0;
  const nearest = known
    ? undefined
    : procedure.rules.map((r) => r.id).sort((a, b) => leven(a, w.rule) - leven(b, w.rule))[0];
  return make(
    "needless-waiver",
    "warning",
    known
      ? {
          zh: `豁免没有对象：${w.rule} 在 ${w.subject} 没有不符合`,
          en: `The waiver has nothing to waive: ${w.rule} finds nothing in ${w.subject}`,
        }
      : {
          zh: `豁免的规则“${w.rule}”不存在`,
          en: `The waiver names a rule "${w.rule}" that does not exist`,
        },
    known
      ? { zh: "删除该豁免，或改正 rule 和 subject", en: "Delete it, or correct rule and subject" }
      : {
          zh: `是否应为“${nearest ?? ""}”？改正 rule，或删除该豁免`,
          en: `Did you mean "${nearest ?? ""}"? Correct rule or delete the waiver`,
        },
  );
}
