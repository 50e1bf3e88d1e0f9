import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BodyChoice, proceduresOfBodies } from "../../../../src/jobs/assess/chosen-bodies.js";
import { populationOf } from "../../../../src/jobs/assess/population.js";
import { UserError } from "../../../../src/model/base/errors.js";
import { openWorkspace } from "../../../../src/workspace/workspace.js";
import { root, workspace } from "../../../support/sample.js";

const chosen = (bodies: BodyChoice["bodies"], mayBeSeveral = false) =>
  [...proceduresOfBodies(workspace, { bodies, mayBeSeveral })].sort();
const all = ["icasp25c", "msg1090226-2024", "tb-gz-036", "tb-gz-055", "zbt-tp-036"];

describe("the procedures of a body", () => {
  it("are all that its cases are kept under, however often it is named", () => {
    expect(chosen(["TB"])).toEqual(["tb-gz-036", "tb-gz-055"]);
    expect(chosen(["TB", "TB", "TB", "TB"])).toEqual(["tb-gz-036", "tb-gz-055"]);
  });

  it("of several bodies are taken together where somebody says so", () => {
    expect(chosen(["TB", "ICAS"])).toEqual(["icasp25c", "tb-gz-036", "tb-gz-055"]);
    expect(chosen(["all"])).toEqual(all);
    expect(chosen(null, true)).toEqual(all);
  });

  it("are refused where several bodies are there and none is named", () => {
    expect(() => chosen(null)).toThrow(UserError);
    expect(() => chosen(null)).toThrow(/CTC, ICAS, TB, ZBT/);
  });

  it("of a body that has none are refused, with those that have", () => {
    expect(() => chosen(["CNAS"])).toThrow(/CNAS/);
    expect(() => chosen(["TB", "tb"])).toThrow(/tb/);
  });
});

describe("the cases of a body", () => {
  const folder = mkdtempSync(join(tmpdir(), "dossier-bodies-"));
  const place = (path: string) => join(folder, "records", path, "case.json");
  beforeAll(() => {
    for (const path of ["icasp25c/ITSMS-2023-0001", "tb-gz-036/PII-2026-0001"]) {
      mkdirSync(join(folder, "records", path), { recursive: true });
      cpSync(join(root, "records", path, "case.json"), place(path));
    }
    cpSync(join(root, "dossier.config.json"), join(folder, "dossier.config.json"));
    // One credit code, two clients.
    const code = "91310115MA8FQ2023P";
    for (const path of ["icasp25c/ITSMS-2023-0001", "tb-gz-036/PII-2026-0001"]) {
      const record = JSON.parse(readFileSync(place(path), "utf8")) as {
        client: { creditCode: string };
      };
      record.client.creditCode = code;
      writeFileSync(place(path), JSON.stringify(record));
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const said = async (...bodies: string[]) => {
    const { run } = await populationOf(openWorkspace(folder), {
      asOf: "2027-06-30",
      bodies,
      mayBeSeveral: false,
      signal: new AbortController().signal,
    });
    return { cases: run.cases.map((c) => c.case), text: JSON.stringify(run.results) };
  };

  it("are looked at as if no other body's were there: nothing is told of those", async () => {
    const both = await said("all");
    expect(both.cases).toHaveLength(2);
    expect(both.text).toContain("client-under-two-identities");
    const ours = await said("TB");
    expect(ours.cases).toEqual(["tb-gz-036/PII-2026-0001"]);
    expect(ours.text).not.toMatch(/枫桥|ITSMS-2023-0001|icasp25c/i);
  });
});
