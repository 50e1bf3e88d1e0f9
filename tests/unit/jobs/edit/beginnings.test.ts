import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FormField } from "../../../../src/jobs/edit/editing.js";
import { offersOf } from "../../../../src/jobs/edit/offers.js";
import { openRecord } from "../../../../src/jobs/edit/record-page.js";
import type { Json } from "../../../../src/model/base/json.js";
import { EditRepository } from "../../../support/edit-repository.js";

/** A record of the sample as it would be made anew. */
async function anew(path: string, change: (repository: EditRepository) => void = () => {}) {
  const repository = new EditRepository("tb-gz-055", "HIS-2026-0003", { git: false });
  try {
    const before = repository.value(path);
    change(repository);
    rmSync(join(repository.folder, path));
    const page = await openRecord(repository.desk, repository.address, path);
    return { page, before, value: page.value as { readonly [name: string]: Json } };
  } finally {
    repository.remove();
  }
}

function fieldAt(form: FormField, ...names: readonly string[]): FormField {
  return names.reduce((field, name) => {
    const found = name === "*" ? field.item : field.fields.find((f) => f.name === name);
    if (!found) throw new Error(`no field ${name}`);
    return found;
  }, form);
}

describe("a new record begins", () => {
  it("with rows of other records: the team, the sites, who came to the first meeting", async () => {
    const plan = await anew("audits/02-stage2/audit-plan.json");
    expect(plan.value["team"]).toMatchObject([
      { person: "A-001", role: "teamLeader", registrationNumber: "2025-1-ISMS-010736" },
      { person: "A-002", role: "auditor" },
      { person: "T-001", role: "technicalExpert" },
    ]);
    expect(plan.value["sites"]).toEqual(["S01", "S02", "S03"]);
    expect(plan.value["objectives"]).toBe(plan.before["objectives"]);
    const time = await anew("audits/01-stage1/audit-time.json");
    // Days by site are not demanded: they are offered, to whom wants them.
    expect(time.value["sites"]).toBeUndefined();
    const sites = time.page.sources.find(({ pointer }) => pointer === "/sites");
    expect(sites?.value).toEqual([
      { site: "S01", effectiveNumber: 90 },
      { site: "S02", effectiveNumber: 34 },
      { site: "S03", effectiveNumber: 24 },
    ]);
    expect(time.value["effectiveNumber"]).toMatchObject({
      equivalents: [{ kind: "外包运维人员", persons: 12, hoursPerWeek: 20 }],
    });
    const { value, before } = await anew("audits/02-stage2/attendance-closing.json");
    const came = before["attendees"] as { readonly [name: string]: Json }[];
    // Who signs the sheet is not known before the meeting.
    expect(value["attendees"]).toEqual(
      came.map(({ signed: isSigned, ...others }) => (isSigned ? others : {})),
    );
    expect(value).toMatchObject({ meeting: "closing", heldOn: "2026-07-09" });
  }, 60_000);

  it("with the team by name, and the client's people of the audit before", async () => {
    const { value } = await anew("audits/02-stage2/attendance-opening.json");
    const people = value["attendees"] as { readonly [name: string]: Json }[];
    expect(people.slice(0, 3)).toEqual([
      { name: "林书瑶", side: "team", position: "审核组长", person: "A-001", capacity: "member" },
      { name: "周明澈", side: "team", position: "审核员", person: "A-002", capacity: "member" },
      { name: "何若川", side: "team", position: "技术专家", person: "T-001", capacity: "member" },
    ]);
    expect(people.slice(3).map(({ side }) => side)).toEqual(Array(5).fill("client"));
  }, 60_000);

  it("with what was decided, in a certificate", async () => {
    const { value, before } = await anew("certificate-01.json", ({ folder }) => {
      for (const audit of ["03-surveillance-1", "04-surveillance-2", "05-recertification"]) {
        rmSync(join(folder, "audits", audit), { recursive: true });
      }
    });
    const { number: _, issuedOn: __, validFrom: ___, ...known } = before;
    expect(value).toMatchObject(known);
  }, 60_000);

  it("with a row for each item that its clause lists, and offers them by name", async () => {
    const { page, value } = await anew("contract.json");
    expect(value["elements"]).toEqual(
      ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"].map((item) => ({ item })),
    );
    expect(fieldAt(page.form, "elements", "*", "item").choices[3]).toEqual({
      value: "(4)",
      label: {
        zh: "(4) 正确使用认证证书、认证标志",
        en: "(4) Commitment to use certificate, mark and information correctly",
      },
    });
    const opening = await anew("audits/02-stage2/meeting-opening.json");
    const agenda = fieldAt(opening.page.form, "agenda", "*");
    expect(agenda.choices.map(({ value: item }) => item)).toEqual(opening.before["agenda"]);
    // That something was dealt with, nobody says but who was there.
    expect(opening.value["agenda"]).toEqual([]);
    expect(opening.value).toMatchObject({ meeting: "opening", chair: "A-001" });
  }, 60_000);

  it("and offers what somebody has to find out, and numbers that stand in other records", async () => {
    const { page, value } = await anew("audits/01-stage1/stage1-report.json");
    expect(value["confirmed"]).toMatchObject({ sites: [] });
    const sites = page.sources.find(({ pointer }) => pointer === "/confirmed/sites");
    expect(sites).toMatchObject({ value: ["S01", "S02", "S03"], isCompared: false });
    expect(sites?.from.label.zh).toContain("认证申请书");
    const record = await anew("audits/02-stage2/audit-record.json");
    const [first] = fieldAt(record.page.form, "items", "*", "planItem").choices;
    expect(first).toEqual({ value: "01", label: { zh: "01 首次会议", en: "01 首次会议" } });
    const report = await anew("audits/02-stage2/audit-report.json");
    expect(report.value["nonconformityNumbers"]).toEqual(report.before["nonconformityNumbers"]);
    const certificate = await anew("certificate-01.json");
    expect(fieldAt(certificate.page.form, "basis").choices[1]).toMatchObject({
      value: "02-stage2",
      label: { zh: "第二阶段审核 02-stage2" },
    });
  }, 60_000);
});

describe("records that come in any number", () => {
  it("are next when the work has come to them", async () => {
    const repository = new EditRepository("tb-gz-055", "HIS-2026-0003", { git: false });
    const next = async () => {
      const offers = await offersOf(repository.desk, repository.address);
      return offers.filter(({ group }) => group === "next").map(({ path }) => path);
    };
    try {
      const { folder } = repository;
      for (const audit of ["03-surveillance-1", "04-surveillance-2", "05-recertification"]) {
        rmSync(join(folder, "audits", audit), { recursive: true });
      }
      for (const file of ["certificate-02.json", "regulator-report-02.json"]) {
        rmSync(join(folder, file));
      }
      expect(await next()).not.toContain("certificate-02.json");
      rmSync(join(folder, "regulator-report-01.json"));
      expect((await next())[0]).toBe("regulator-report-01.json");
      rmSync(join(folder, "certificate-01.json"));
      expect((await next())[0]).toBe("certificate-01.json");
      rmSync(join(folder, "audits/02-stage2/decision.json"));
      const left = await next();
      expect(left).not.toContain("certificate-01.json");
      expect(left).not.toContain("audits/02-stage2/nonconformity-03.json");
      rmSync(join(folder, "audits/02-stage2/audit-report.json"));
      expect(await next()).toContain("audits/02-stage2/nonconformity-03.json");
    } finally {
      repository.remove();
    }
  }, 60_000);
});
