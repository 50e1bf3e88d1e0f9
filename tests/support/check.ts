import { Ajv2020 } from "ajv/dist/2020.js";
import { judgeCase, type Judgement } from "../../src/check/engine.js";
import { checks } from "../../src/check/registry.js";
import type { Json, JsonObject } from "../../src/model/base/json.js";
import type { AuditFolder, AuditType, RecordFile } from "../../src/model/case/case.js";
import { personnelOf } from "../../src/model/case/personnel.js";
import type { Outcome } from "../../src/model/outcome/finding.js";
import type { Procedure, Rule } from "../../src/model/procedure/procedure.js";
import type { Reading, Readings } from "../../src/model/procedure/readings.js";
import { DayOfJudgement } from "../../src/model/time/day-of-judgement.js";
import { type CalendarOverlay, workingDayCalendar } from "../../src/model/time/working-days.js";
import { kindOf, parseRecord } from "../../src/read/record-file.js";
import { formats } from "../../src/validate/formats.js";
import { workspace } from "./sample.js";

const procedure = workspace.procedures.get("tb-gz-036")?.procedure as Procedure;

/** One rule about a small case: what it is judged by, and on which day. */
export interface Asked {
  readonly check: string;
  readonly with: JsonObject;
  readonly per?: string;
  readonly when?: string;
  /**
   * Records by their path in the case: `certificate-01.json`, `audits/02-stage2/audit-plan.json`.
   */
  readonly files: Readonly<Record<string, Json>>;
  readonly people?: readonly JsonObject[];
  readonly asOf?: string;
  /** Places that a finding of shape speaks of, as `path#pointer`. */
  readonly faulty?: readonly string[];
  /** What the procedure says otherwise. */
  readonly data?: Partial<Procedure["data"]>;
  /** What the body says of working days. */
  readonly calendar?: CalendarOverlay;
  readonly attachments?: Readonly<Record<string, string>>;
  /** The two readings of its clause, and which of them the body has chosen. */
  readonly readings?: Readings;
  readonly chosen?: Reading;
}

/** The outcomes of one rule about a small case. */
export function outcomesOf(asked: Asked): readonly Outcome[] {
  return judgementOf(asked).outcomes;
}

/** What one rule says about a small case, and what its other reading would. */
export function judgementOf(asked: Asked): Judgement {
  const { files, people = [], data = {}, attachments = {} } = asked;
  const rule: Rule = {
    id: "rule",
    check: asked.check,
    clauses: ["C-1"],
    severity: "error",
    per: asked.per ?? "case",
    ...(asked.when !== undefined && { when: asked.when }),
    with: asked.with,
    ...(asked.readings && { readings: asked.readings }),
    title: { zh: "题", en: "Title" },
    remedy: { zh: "改正", en: "Mend it" },
  };
  const all = Object.entries({ "case.json": {}, ...files });
  const document = {
    id: "p/c",
    procedure: "p",
    folder: "",
    shownAs: "records",
    records: all.filter(([path]) => !path.includes("/")).map(([p, v]) => record(p, v)),
    audits: auditsIn(all),
    strays: [],
    digestOf: (path: string) => attachments[path],
  };
  return judgeCase(
    {
      document,
      personnel: personnelOf(people.map((p) => record(`personnel/${String(p["id"])}.json`, p))),
      faulty: (asked.faulty ?? []).map((place) => {
        const [file = "", pointer = ""] = place.split("#");
        return { file, pointer };
      }),
      day: new DayOfJudgement(asked.asOf ?? "2027-06-30"),
      calendar: workingDayCalendar(asked.calendar),
      readings: asked.chosen ? { "C-1": asked.chosen } : {},
      all: true,
    },
    { ...procedure, rules: [rule], data: { ...procedure.data, ...data } },
    checks,
  );
}

/**
 * The same, each outcome as its kind, severity where it is not an error, subject where it is not
 * the case, and detail.
 */
export function told(asked: Asked): string[] {
  return outcomesOf(asked).map((o) => {
    const detail = o.message.en.replace(/^(Title: |Cannot judge "Title": |To be done: )/, "");
    const isBare = o.outcome === "pass" || o.outcome === "notApplicable";
    return [
      o.outcome + (o.severity === "error" ? "" : ` (${o.severity})`),
      ...(o.subject === "." ? [] : [o.subject]),
      ...(isBare ? [] : [detail]),
    ].join(": ");
  });
}

/** Whether the check refuses such options when a rule is loaded. */
export function refuses(check: string, options: JsonObject): boolean {
  const schema = checks.get(check)?.options;
  if (!schema) throw new Error(`no check ${check}`);
  return !new Ajv2020({ formats, strict: false }).validate(schema, options);
}

function record(path: string, value: Json): RecordFile {
  const name = path.slice(path.lastIndexOf("/") + 1, -".json".length);
  return parseRecord(Buffer.from(JSON.stringify(value)), path, kindOf(name));
}

function auditsIn(all: readonly [path: string, value: Json][]): AuditFolder[] {
  const ids = [
    ...new Set(all.map(([p]) => /^audits\/[^/]+/.exec(p)?.[0]).filter((id) => id !== undefined)),
  ];
  return ids.sort().map((id) => {
    const [, number = "", type = ""] =
      /^audits\/(\d+)-(stage1|stage2|surveillance|recertification|special)/.exec(id) ?? [];
    return {
      id,
      number: Number(number),
      type: type as AuditType,
      records: all.filter(([p]) => p.startsWith(`${id}/`)).map(([p, v]) => record(p, v)),
    };
  });
}
