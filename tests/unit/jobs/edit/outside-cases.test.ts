import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyFile } from "../../../../src/jobs/desk/body-file.js";
import { peopleRows, personFile } from "../../../../src/jobs/desk/person-file.js";
import { explained } from "../../../../src/jobs/edit/explained.js";
import { bodyFolder, peopleFolder } from "../../../../src/jobs/edit/folders.js";
import { historyOf, restoreRecord } from "../../../../src/jobs/edit/history.js";
import { judgeEdits, savedResult } from "../../../../src/jobs/edit/judge-edit.js";
import { judgeInCases } from "../../../../src/jobs/edit/judge-in-cases.js";
import { offersOf } from "../../../../src/jobs/edit/offers.js";
import { openRecord } from "../../../../src/jobs/edit/record-page.js";
import { saveRecord } from "../../../../src/jobs/edit/save-record.js";
import type { JsonObject } from "../../../../src/model/base/json.js";
import { EditRepository } from "../../../support/edit-repository.js";
import { root } from "../../../support/sample.js";

const tb = bodyFolder("TB");
let repository: EditRepository;
beforeAll(() => {
  repository = new EditRepository();
  // Another procedure of the same body is in use, too.
  const other = "records/tb-gz-055/HIS-2026-0009";
  cpSync(join(root, other), join(repository.root, other), { recursive: true });
});
afterAll(() => {
  repository.remove();
});

const valueOf = async (folder: typeof tb, path: string) =>
  (await openRecord(repository.desk, folder, path)).value as JsonObject;

describe("what a body keeps of itself", () => {
  it("is listed with what is found in it, by the clauses of all of its procedures", async () => {
    const { desk } = repository;
    const { name, procedures, records, findings } = await bodyFile(desk, "TB");
    expect(name.zh).toContain("认证");
    expect(procedures.map(({ id }) => id)).toEqual(["tb-gz-036", "tb-gz-055"]);
    expect(records.find((r) => r.path === "internal-audit-01.json")).toMatchObject({
      title: { zh: "内部审核 01" },
      day: "2026-11-10",
    });
    const keys = findings.map((o) => JSON.stringify([o.rule, o.subject, o.message, o.at]));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(0);
  });

  it("is opened, judged unsaved, saved, told in its history and restored as any record", async () => {
    const { desk, saver } = repository;
    const path = "management-review-01.json";
    const opened = await openRecord(desk, tb, path);
    expect(opened).toMatchObject({ kind: "management-review", procedure: "tb-gz-036" });
    expect(opened.form.fields.find((f) => f.name === "heldOn")?.required).toBe(true);
    const value = opened.value as JsonObject;
    const { heldOn: _, ...without } = value;
    const judged = await judgeEdits(desk, tb, {
      edits: [{ path, value: without }],
      language: "zh",
    });
    expect(judged.findings.map((o) => [o.rule, o.at?.pointer])).toContainEqual([
      "missing-field",
      "/heldOn",
    ]);
    expect(judged.appeared.length).toBeGreaterThan(0);
    const { saved } = await saveRecord(desk, tb, {
      path,
      value: { ...value, report: "见会议纪要" },
      base: opened.base,
      ...saver,
    });
    expect(saved?.message).toContain("管理评审 01");
    const [last, first] = historyOf(desk, tb, path);
    expect(last?.files[0]).toMatchObject({ path, what: "changed" });
    await restoreRecord(desk, tb, { path, commit: first?.commit ?? "", ...saver });
    expect(await valueOf(tb, path)).toEqual(value);
  });

  it("offers every kind that it may keep, and takes none that belongs to a case", async () => {
    const { desk } = repository;
    const offers = await offersOf(desk, tb);
    const paths = offers.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        "internal-audit-02.json",
        "management-review-02.json",
        "impartiality-meeting-02.json",
        "corrective-action-02.json",
        "body-complaint-02.json",
      ]),
    );
    expect(paths).not.toContain("statements.json");
    const made = await openRecord(desk, tb, "internal-audit-02.json");
    expect(made).toMatchObject({ base: null, title: { zh: "内部审核 02" } });
    expect(Object.values(made.value as JsonObject)).not.toContain(null);
    for (const path of ["contract.json", "audits/01-stage1/decision.json", "../x.json"]) {
      await expect(openRecord(desk, tb, path)).rejects.toThrow(/·/);
    }
  });

  it("may be nothing yet, and is of no body that there is not", async () => {
    const { desk } = repository;
    rmSync(join(repository.root, "records/cb/ZBT"), { recursive: true });
    expect(await bodyFile(desk, "ZBT")).toMatchObject({ records: [], attachments: [] });
    expect((await offersOf(desk, bodyFolder("ZBT"))).map(({ path }) => path)).toContain(
      "internal-audit-01.json",
    );
    await expect(bodyFile(desk, "NOBODY")).rejects.toThrow(/·/);
  });
});

describe("the records of people", () => {
  it("are listed with what they may do, and what of them ends next", async () => {
    const rows = await peopleRows(repository.desk);
    const person = rows.find(({ id }) => id === "A-001");
    expect(person).toMatchObject({ name: "林书瑶", employer: "TB", hasLeft: false, faults: 0 });
    expect(person?.roles.map(({ zh }) => zh)).toEqual(["审核员（ISMS）", "审核组长（ISMS）"]);
    // The registration that ended in 2025 and that of 2028 were replaced by the last one.
    const registrations = person?.terms.filter(({ label }) => label.en.includes("Registrations"));
    expect(registrations?.map(({ on }) => on)).toEqual(["2031-03-31"]);
    const days = person?.terms.map(({ on }) => on) ?? [];
    expect(days).toEqual(days.toSorted());
  });

  it("tell what is recorded of a person, but not the ties, which are confidential", async () => {
    const file = await personFile(repository.desk, "A-001");
    expect(file?.tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["qualifications", "categoryEvaluations", "witnessings"]),
    );
    expect(file?.tables.map(({ name }) => name)).not.toContain("ties");
    const witnessed = file?.tables.find(({ name }) => name === "witnessings");
    expect(witnessed?.rows[0]?.map(({ zh }) => zh)).toContain("审核员");
    expect(await personFile(repository.desk, "X-999")).toBeNull();
  });

  it("are judged unsaved in the cases that name the person", async () => {
    const { desk } = repository;
    const value = await valueOf(peopleFolder, "A-001.json");
    const same = await judgeInCases(desk, { path: "A-001.json", value });
    expect(same).toMatchObject({ naming: 1, judged: 1, cases: [] });
    const { qualifications: _, ...without } = value;
    const { cases } = await judgeInCases(desk, { path: "A-001.json", value: without });
    expect(cases.map(({ id }) => id)).toEqual(["tb-gz-036/PII-2026-0001"]);
    expect(cases[0]?.appeared.length).toBeGreaterThan(0);
    // Nothing was written.
    expect(await valueOf(peopleFolder, "A-001.json")).toEqual(value);
  });

  it("are filled in as any record, a new one by the number of the person", async () => {
    const { desk, saver } = repository;
    const opened = await openRecord(desk, peopleFolder, "A-001.json");
    expect(opened.title.zh).toBe("人员档案：林书瑶");
    // Any procedure's demand of people is no demand of all.
    expect(opened.form.fields.find((f) => f.name === "name")?.required).toBe(true);
    const competence = opened.form.fields.find((f) => f.name === "competenceEvaluations");
    expect(competence?.clauses.map(({ clause }) => clause)).toEqual(["TB-GZ-055/5.6.6.2-c"]);
    const { name: _, ...nameless } = opened.value as JsonObject;
    const judged = await judgeEdits(desk, peopleFolder, {
      edits: [{ path: "A-001.json", value: nameless }],
      language: "zh",
    });
    expect(judged.findings.map((o) => o.rule)).toContain("missing-field");
    const blank = await openRecord(desk, peopleFolder, "A-777.json");
    expect(blank.value).toMatchObject({ id: "A-777" });
    expect(Object.values(blank.value as JsonObject)).not.toContain("");
    const { saved } = await saveRecord(desk, peopleFolder, {
      path: "A-777.json",
      value: { ...(blank.value as JsonObject), name: "新来的人" },
      base: null,
      ...saver,
    });
    expect(saved?.commit).toMatch(/^[0-9a-f]{40}$/);
    expect((await personFile(desk, "A-777"))?.faults).toBeGreaterThan(0);
    for (const path of ["../A-001.json", "a-001.json", "A-1.json", "A-001", "cb/TB.json"]) {
      await expect(openRecord(desk, peopleFolder, path)).rejects.toThrow(/cannot be/);
    }
  });
});

describe("a finding about a record that is not there", () => {
  it("says where the record is to lie, and others do not", async () => {
    const { desk, address } = repository;
    const { procedure } = desk.procedureOf(address);
    rmSync(join(repository.folder, "audits/02-stage2/attendance-opening.json"));
    const { outcomes } = await savedResult(desk, address);
    const missing = outcomes
      .map((o) => explained(o, [procedure]).missing)
      .filter((path) => path !== null);
    expect(missing).toContain("audits/02-stage2/attendance-opening.json");
    expect(explained({ ...outcomes[0], outcome: "pass" } as never, [procedure]).missing).toBeNull();
  });
});
