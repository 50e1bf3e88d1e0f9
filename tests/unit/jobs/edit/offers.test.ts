import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { offersOf } from "../../../../src/jobs/edit/offers.js";
import { openRecord } from "../../../../src/jobs/edit/record-page.js";
import { placeIn } from "../../../../src/jobs/edit/record-place.js";
import { EditRepository } from "../../../support/edit-repository.js";

const samples = [
  "icasp25c/ITSMS-2023-0001",
  "msg1090226-2024/CSISMS-2024-0001",
  "tb-gz-036/PII-2026-0001",
  "tb-gz-055/HIS-2026-0003",
  "zbt-tp-036/ISMS-2025-0001",
];

describe("records that may be made", () => {
  it.each(samples)(
    "hold every kind that the work needs, in %s",
    async (id) => {
      const [procedure = "", name = ""] = id.split("/");
      const repository = new EditRepository(procedure, name, { git: false });
      try {
        const { desk, address } = repository;
        const compiled = desk.procedureOf(address);
        const document = desk.read(address);
        const offers = await offersOf(desk, address);
        const there = [...document.records, ...document.audits.flatMap((a) => a.records)];
        const kinds = new Set([...there, ...offers].map(({ kind }) => kind));
        const wanted = [...compiled.procedure.records.values()]
          .filter(({ level }) => level === "case" || level === "audit" || level === "any")
          .map(({ kind }) => kind);
        expect(wanted.filter((kind) => !kinds.has(kind))).toEqual([]);
        // Each leads to a place in which such a record may lie, and where none is yet.
        for (const { path, kind } of offers) {
          expect(placeIn(document, path, compiled.procedure)).toMatchObject({ kind, record: null });
        }
        expect(new Set(offers.map(({ path }) => path)).size).toBe(offers.length);
      } finally {
        repository.remove();
      }
    },
    60_000,
  );

  it("begin with what is asked for, and end with audits that nobody planned", async () => {
    const repository = new EditRepository();
    try {
      const { desk, address, folder } = repository;
      rmSync(join(folder, "audits/02-stage2/attendance-opening.json"));
      const offers = await offersOf(desk, address);
      expect(offers[0]).toMatchObject({
        path: "audits/02-stage2/attendance-opening.json",
        group: "asked",
        title: { zh: "会议签到表（现场审核首次会议）" },
        auditTitle: { zh: "第二阶段审核" },
      });
      const order = offers.map(({ group }) => ["asked", "next", "any", "audit"].indexOf(group));
      expect(order).toEqual(order.toSorted());
      const special = offers.filter(({ group }) => group === "audit").map(({ path }) => path);
      expect(special.find((path) => path.startsWith("audits/04-special/"))).toBeDefined();
    } finally {
      repository.remove();
    }
  }, 60_000);

  it("put nothing next where the work is over, nor what an audit of the past did without", async () => {
    const refused = new EditRepository("tb-gz-055", "HIS-2026-0009", { git: false });
    const later = new EditRepository("zbt-tp-036", "ISMS-2025-0001", { git: false });
    try {
      const offered = await offersOf(refused.desk, refused.address);
      expect(offered.filter(({ group }) => group === "next")).toEqual([]);
      expect(offered.some(({ kind }) => kind === "contract")).toBe(true);
      const offers = await offersOf(later.desk, later.address);
      // The last one is decided on, too.
      const { audits } = later.desk.read(later.address);
      expect(audits.at(-1)?.records.some(({ kind }) => kind === "decision")).toBe(true);
      const next = offers.filter(({ group }) => group === "next");
      expect(next.filter((o) => audits.some(({ id }) => o.path.startsWith(`${id}/`)))).toEqual([]);
    } finally {
      refused.remove();
      later.remove();
    }
  }, 60_000);

  it("hold the translations among what comes next, unless Chinese alone is asked for", async () => {
    const repository = new EditRepository();
    try {
      const { desk, address, folder } = repository;
      rmSync(join(folder, "translations.json"));
      const groupOf = async () => {
        const offers = await offersOf(desk, address);
        return offers.find(({ path }) => path === "translations.json")?.group;
      };
      expect(await groupOf()).toBe("next");
      const application = repository.value("application.json");
      const chinese = { ...application, certificateLanguages: ["zh"] };
      repository.put("application.json", JSON.stringify(chinese));
      expect(await groupOf()).toBe("any");
    } finally {
      repository.remove();
    }
  }, 60_000);

  it("ask for what only people can state, with a row for each clause that waits", async () => {
    const repository = new EditRepository("tb-gz-055", "HIS-2026-0003", { git: false });
    try {
      const { desk, address, folder } = repository;
      rmSync(join(folder, "statements.json"));
      const [first] = await offersOf(desk, address);
      expect(first).toMatchObject({ path: "statements.json", group: "asked" });
      const { value, form } = await openRecord(desk, address, "statements.json");
      const { statements, ...others } = value as { readonly statements: readonly object[] };
      expect(first?.because?.zh).toContain(`${statements.length} 条要求`);
      expect(statements).toContainEqual({ clause: "TB-GZ-055/5.4.4.1" });
      const clause = form.fields.find(({ name }) => name === "statements")?.item?.fields[0];
      expect(clause?.choices.map((choice) => choice.value)).toContain("TB-GZ-055/5.4.4.1");
      // Nobody has signed yet: that is not said by an empty list.
      expect(others).toEqual({});
      const shown = form.fields.find(({ name }) => name === "signatures");
      expect(shown).toMatchObject({ demanded: true, required: false, mayBeEmpty: false });
    } finally {
      repository.remove();
    }
  }, 60_000);
});
