import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { peopleFiles } from "../../../../src/jobs/archive/package-files.js";
import { extractOf, neededDays } from "../../../../src/jobs/archive/person-extract.js";
import { judgeInMemory } from "../../../../src/jobs/check/judge-files.js";
import { sha256 } from "../../../../src/model/base/digest.js";
import type { Procedure } from "../../../../src/model/procedure/procedure.js";
import { readCase } from "../../../../src/read/case-source.js";
import { sourceOf } from "../../../../src/workspace/workspace.js";
import { asOf, workspace } from "../../../support/sample.js";

const cases = [
  ["icasp25c", "ITSMS-2023-0001"],
  ["msg1090226-2024", "CSISMS-2024-0001"],
  ["tb-gz-036", "PII-2026-0002"],
  ["tb-gz-055", "HIS-2026-0009"],
  ["zbt-tp-036", "ISMS-2025-0001"],
] as const;

function needingOf(procedure: string, name: string) {
  const document = readCase(sourceOf(workspace), { procedure, name });
  return {
    document,
    procedure: workspace.procedures.get(procedure)?.procedure as Procedure,
    records: [...document.records, ...document.audits.flatMap((a) => a.records)],
    audits: document.audits.map((a) => a.id),
    asOf,
  };
}

function filesBelow(folder: string): Record<string, Uint8Array> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [file.slice(folder.length + 1), readFileSync(file)];
      }),
  );
}

const evaluation = { confirmedBy: "乙", result: "competent" } as const;
const auditing = { ...evaluation, function: "auditor" } as const;
const person = {
  id: "A-001",
  name: "甲",
  identityDocument: { kind: "residentIdentityCard", number: "360102199001010018" },
  tiesDeclaredOn: "2027-01-11",
  qualifications: [
    { role: "auditor", scheme: "A", validFrom: "2021-04-01", validTo: "2026-05-31" },
    { role: "auditor", scheme: "B", validFrom: "2021-04-01", validTo: "2026-06-01" },
    { role: "auditor", scheme: "C", validFrom: "2026-08-31" },
    { role: "auditor", scheme: "D", validFrom: "2026-09-01" },
  ],
  exams: [
    { standard: "A", passedOn: "2026-08-31" },
    { standard: "B", passedOn: "2026-09-01" },
  ],
  competenceEvaluations: [
    { ...auditing, evaluatedOn: "2022-12-28" },
    { ...auditing, evaluatedOn: "2025-12-26" },
    { ...evaluation, function: "decisionMaker", evaluatedOn: "2021-01-04" },
    { ...auditing, evaluatedOn: "2026-07-01" },
    { ...auditing, evaluatedOn: "2026-12-26" },
  ],
  monitorings: [
    { monitoredOn: "2026-07-01", kind: "records", by: "H-001", result: "satisfactory" },
  ],
  ties: [
    { creditCode: "91360106MA7YX2026U", kind: "咨询", until: "2020-01-01" },
    { creditCode: "91360121MA8XH20269", kind: "咨询" },
  ],
  experienceForms: [
    { case: "PII-2026-0001", certifiedOn: "2026-08-01", clientSeal: true },
    { case: "PII-2026-0002", certifiedOn: "2026-08-01", clientSeal: true },
  ],
} as const;

describe("the extract of a person's record in a package", () => {
  it.each(cases)(
    "is enough to judge %s/%s as before",
    async (procedure, name) => {
      const packed = peopleFiles(workspace, needingOf(procedure, name));
      const extracts = Object.fromEntries(
        [...packed].flatMap(([path, { content }]) =>
          path.startsWith("records/") && Buffer.isBuffer(content)
            ? [[path.slice("records/".length), content] as const]
            : [],
        ),
      );
      expect(Object.keys(extracts).length).toBeGreaterThan(0);
      const files = filesBelow(join(workspace.config.records, procedure, name));
      const judged = async (people: Record<string, Uint8Array>) => {
        const asked = { procedure, case: name, asOf, attachments: "ignore" } as const;
        const { outcomes } = await judgeInMemory(workspace, {
          ...asked,
          files: { ...files, ...people },
        });
        // A place in a person's record is on another line of the extract.
        return outcomes.map((o) => [o.rule, o.subject, o.outcome, o.message.zh].join(" | ")).sort();
      };
      const whole = await judged({});
      expect(whole.length).toBeGreaterThan(0);
      expect(await judged(extracts)).toEqual(whole);
    },
    120_000,
  );

  it("names the days for which it was made, and the whole record by its digest", () => {
    const packed = peopleFiles(workspace, needingOf("tb-gz-036", "PII-2026-0001"));
    const list = JSON.parse(String(packed.get("report/personnel.json")?.content)) as {
      id: string;
      days: { from: string; to: string };
      wholeRecordSha256: string;
    }[];
    const ids = list.map((p) => p.id);
    expect(ids).toEqual(["A-001", "A-002", "A-003", "D-001", "G-001", "H-001", "R-001", "T-001"]);
    const reviewer = list.find((p) => p.id === "R-001");
    const whole = readFileSync(join(workspace.config.records, "personnel/R-001.json"));
    expect(reviewer?.wholeRecordSha256).toBe(sha256(whole));
    expect((reviewer?.days.from ?? "") <= (reviewer?.days.to ?? "")).toBe(true);
    expect((reviewer?.days.to ?? "9") <= asOf).toBe(true);
  });

  it("takes a span's people and days alone", () => {
    const all = needingOf("tb-gz-036", "PII-2026-0002");
    const initial = ["audits/01-stage1", "audits/02-stage2"];
    const ofInitial = {
      ...all,
      audits: initial,
      records: all.document.audits.filter((a) => initial.includes(a.id)).flatMap((a) => a.records),
    };
    expect(neededDays(ofInitial).get("A-001")?.to).toBe("2026-08-26");
    expect(neededDays({ ...ofInitial, asOf: "2026-06-21" }).has("A-001")).toBe(false);
  });

  it("leaves out what came later, had ended or was replaced before, and what is about others", () => {
    const days = { from: "2026-06-01", to: "2026-08-31" };
    const own = { creditCode: "91360106MA7YX2026U", number: "PII-2026-0001" };
    const extract = extractOf(person, days, own);
    expect(extract.qualifications?.map((q) => q.scheme)).toEqual(["B", "C"]);
    expect(extract.exams?.map((e) => e.standard)).toEqual(["A"]);
    expect(extract.competenceEvaluations?.map((e) => e.evaluatedOn)).toEqual([
      "2025-12-26",
      "2021-01-04",
      "2026-07-01",
    ]);
    expect(extract.ties?.map((t) => t.until)).toEqual(["2020-01-01"]);
    expect(extract.experienceForms?.map((f) => f.case)).toEqual(["PII-2026-0001"]);
    expect("monitorings" in extract || "tiesDeclaredOn" in extract).toBe(false);
    expect("identityDocument" in extract).toBe(false);
    expect("trainings" in extract).toBe(false);
  });
});
