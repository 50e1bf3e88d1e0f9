import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "glob";
import { describe, expect, it } from "vitest";
import {
  type CaseEntry,
  type FilesToJudge,
  judgeFiles,
  UserError,
} from "../../../../src/library.js";
import { dossier } from "../../../support/cli.js";
import { asOf, root, workspace } from "../../../support/sample.js";

const records = join(root, "records");
const samples = workspace.procedures.ids.flatMap((procedure) =>
  globSync("*/", { cwd: join(records, procedure), posix: true })
    .sort()
    .map((name) => ({ procedure, name })),
);

/** Everything in a folder, by path. */
function filesIn(folder: string, prefix = ""): Record<string, Uint8Array> {
  return Object.fromEntries(
    globSync("**/*", { cwd: folder, nodir: true, posix: true, dot: true })
      .sort()
      .map((file) => [`${prefix}${file}`, readFileSync(join(folder, file))]),
  );
}

const first = { procedure: "tb-gz-036", case: "PII-2026-0001" };
const firstFiles = () => filesIn(join(records, first.procedure, first.case));
const judge = (request: Partial<FilesToJudge>): Promise<CaseEntry> =>
  judgeFiles(workspace, { ...first, files: {}, asOf, attachments: "given", ...request });
const rules = (entry: CaseEntry, outcome: string) =>
  entry.outcomes.filter((o) => o.outcome === outcome).map((o) => o.rule);

describe("a case in memory", () => {
  it("is judged as the command judges it on disk, byte for byte", async () => {
    const { stdout } = await dossier(["check", "--all", "--format", "json", "--as-of", asOf], root);
    const { cases } = JSON.parse(stdout) as { cases: CaseEntry[] };
    const personnel = filesIn(join(records, "personnel"), "personnel/");
    expect(samples.length).toBe(7);
    for (const { procedure, name } of samples) {
      const expected = cases.find((c) => c.case === `${procedure}/${name}`);
      const files = filesIn(join(records, procedure, name));
      const request = { procedure, case: name, asOf, attachments: "given" } as const;
      for (const given of [files, { ...files, ...personnel }]) {
        const entry = await judgeFiles(workspace, { ...request, files: given });
        expect(JSON.stringify(entry, null, 2), name).toBe(JSON.stringify(expected, null, 2));
      }
    }
    const body = cases.find((c) => c.case === "cb/TB" && c.procedure === first.procedure);
    const files = filesIn(join(records, "cb", "TB"), "cb/");
    const entry = await judge({ case: "cb/TB", files });
    expect(JSON.stringify(entry, null, 2)).toBe(JSON.stringify(body, null, 2));
  });

  it("needs no attachment where nobody looks for them", async () => {
    const files = Object.fromEntries(
      Object.entries(firstFiles()).filter(([path]) => !path.startsWith("attachments/")),
    );
    const given = await judge({ files });
    const ignored = await judge({ files, attachments: "ignore" });
    expect(rules(given, "fail").length).toBeGreaterThan(0);
    expect(rules(ignored, "fail")).toEqual([]);
  });

  it("knows the people given with it, and those of the workspace when none is", async () => {
    const somebody = { "personnel/X-001.json": "{}" };
    expect(rules(await judge({ files: firstFiles() }), "fail")).toEqual([]);
    const alone = await judge({ files: { ...firstFiles(), ...somebody } });
    expect(rules(alone, "fail").length).toBeGreaterThan(0);
  });

  it("may hold anything: what is wrong with a file is an outcome", async () => {
    const hostile: Record<string, string | Uint8Array> = {
      "contract.json": "\ufeff{}",
      "application.json": Buffer.from([0x7b, 0x22, 0xd6, 0xd0, 0xce, 0xc4, 0x22, 0x7d]),
      "audit-programme.json": "[".repeat(500),
      "case.json": '{"__proto__": {"a": 1}, "constructor": 2}',
      "audits/02-stage2/decision.json": "",
      "audits/not-an-audit/decision.json": "{}",
      "unknown.json": "null",
    };
    const entry = await judge({ files: { ...firstFiles(), ...hostile } });
    const found = rules(entry, "fail");
    for (const rule of [
      "encoding-bom",
      "encoding-gbk",
      "too-deep",
      "forbidden-key",
      "empty-file",
      "unknown-audit-folder",
      "unknown-record-kind",
    ]) {
      expect(found).toContain(rule);
    }
    expect(rules(entry, "error")).toEqual([]);
    expect(rules(await judge({ files: {} }), "fail")).toContain("missing-case-record");
  });

  it("is refused where it is used wrongly", async () => {
    for (const path of [
      "audits\\02-stage2\\decision.json",
      "../PII-2026-0002/case.json",
      "audits/../case.json",
      "/case.json",
      "C:/case.json",
      "audits//decision.json",
      "./case.json",
      "audits/",
      "",
      "personnel/../cb/x.json",
      "a\0.json",
    ]) {
      await expect(judge({ files: { [path]: "{}" } }), path).rejects.toThrow(UserError);
    }
    const wrong: Partial<FilesToJudge>[] = [
      { procedure: "nobody" },
      { case: "../x" },
      { case: "cb/NOBODY" },
      { case: "" },
      { asOf: "2027-02-30" },
      { files: { "case.json": 1 as unknown as string } },
      { files: { "case.json": "{}", "case.json/a.json": "{}" } },
      { attachments: "perhaps" as unknown as "given" },
    ];
    for (const request of wrong) await expect(judge(request)).rejects.toThrow(UserError);
  });
});
