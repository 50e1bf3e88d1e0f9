import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { judgeFiles, migrateFiles } from "../../../../src/library.js";
import { contentDigest } from "../../../../src/model/base/content-digest.js";
import { UserError } from "../../../../src/model/base/errors.js";
import { currentFormat } from "../../../../src/model/base/record-format.js";
import { earlierRepository } from "../../../support/earlier-repository.js";
import { asOf, root, workspace } from "../../../support/sample.js";

const earlier = earlierRepository();
const waiver = (rule: string) => `{\n  "rule": "${rule}",\n  "reason": "因故"\n}\n`;
const at = (name: string) => `records/tb-gz-036/PII-2026-0001/${name}`;
const config = '{ "lang": "zh" }\n';

describe("files of an earlier format", () => {
  it("the samples of commit 307b616: configuration and editor settings change, no record does", () => {
    const migrated = migrateFiles(Object.fromEntries(earlier));
    expect([migrated.from, migrated.to]).toStrictEqual([1, currentFormat]);
    const changed = [...earlier].filter(([path, bytes]) => migrated.files[path] !== bytes);
    expect(changed.map(([path]) => path)).toStrictEqual([
      ".vscode/settings.json",
      "dossier.config.json",
    ]);
    expect(Object.keys(migrated.files)).toStrictEqual([...earlier.keys()]);
    expect(migrated.files["dossier.config.json"]).toBe(
      String(earlier.get("dossier.config.json")).replace(
        '"lang"',
        `"format": ${currentFormat},\n  "lang"`,
      ),
    );
    expect(migrated.supply).toStrictEqual([]);
  });

  it("once more, nothing is left to be done", () => {
    const once = migrateFiles(Object.fromEntries(earlier));
    const twice = migrateFiles(once.files);
    expect(twice).toMatchObject({ from: currentFormat, changes: [], supply: [], versions: [] });
    expect(twice.files).toStrictEqual(once.files);
  });

  it("a run that was stopped before the configuration was written is completed by the next", () => {
    const files = {
      "dossier.config.json": config,
      [at("waiver-01.json")]: waiver("unpublished-suspension"),
      [at("waiver-02.json")]: waiver("unreported-status-change"),
    };
    const whole = migrateFiles(files);
    const stopped = migrateFiles({ ...whole.files, "dossier.config.json": config });
    expect(stopped.files).toStrictEqual(whole.files);
    expect(stopped.supply).toStrictEqual(whole.supply);
  });

  it("settings of the editor point at schemas that are there, and keep their comments", () => {
    const settings = ".vscode/settings.json";
    const { files } = migrateFiles(Object.fromEntries(earlier));
    const { "json.schemas": mapped } = JSON.parse(String(files[settings])) as {
      readonly "json.schemas": readonly { readonly url: string }[];
    };
    expect(mapped.length).toBeGreaterThan(200);
    expect(mapped.filter(({ url }) => !existsSync(join(root, url)))).toStrictEqual([]);
    const own = `{
  // ours
  "json.schemas": [
    { "url": "./node_modules/certdossier/schemas/shared/waiver.schema.json" },
    { "url": "https://example.com/schemas/shared/waiver.schema.json" },
  ],
}`;
    const kept = migrateFiles({ "dossier.config.json": config, [settings]: own }).files[settings];
    expect(kept).toBe(own.replace("certdossier/schemas/shared", "certdossier/dist/editor/records"));
    const broken = { "dossier.config.json": config, [settings]: "{ what" };
    expect(migrateFiles(broken).files[settings]).toBe("{ what");
  });

  it("people of a workspace that has not been brought up to date are not taken for today's", async () => {
    const old = { ...workspace, config: { ...workspace.config, format: 1 } };
    const request = {
      procedure: "tb-gz-036",
      case: "X-1",
      files: { "case.json": "{}" },
      asOf,
      attachments: "ignore",
    } as const;
    await expect(judgeFiles(old, request)).rejects.toThrow(UserError);
    const withPeople = { ...request, files: { ...request.files, "personnel/A-001.json": "{}" } };
    expect((await judgeFiles(old, withPeople)).case).toBe("tb-gz-036/X-1");
  });

  it("waivers name rules as they are called today, or a person is asked, case by case", () => {
    const files = {
      "dossier.config.json": config,
      [at("waiver-01.json")]: waiver("unpublished-suspension"),
      [at("waiver-02.json")]: waiver("unreported-status-change"),
      [at("audits/02-stage2/waiver-01.json")]: waiver("unpublished-withdrawal"),
      "records/tb-gz-055/HIS-2026-0003/waiver-01.json": waiver("unpublished-suspension"),
    };
    const { files: after, supply } = migrateFiles(files);
    expect(after[at("waiver-01.json")]).toBe(waiver("undisclosed-suspension"));
    expect(after[at("audits/02-stage2/waiver-01.json")]).toBe(waiver("undisclosed-withdrawal"));
    // There the rule is called as it was.
    expect(after["records/tb-gz-055/HIS-2026-0003/waiver-01.json"]).toBe(
      waiver("unpublished-suspension"),
    );
    expect(supply.map((s) => [s.case, s.file, s.pointer])).toStrictEqual([
      ["tb-gz-036/PII-2026-0001", at("waiver-02.json"), "/rule"],
    ]);
  });

  it("what was signed and had to change is signed again, and told as stale until then", async () => {
    const content = {
      rule: "unpublished-suspension",
      reason: "网站停用",
      approvedBy: "G-001",
      approvedOn: "2027-01-04",
      until: "2027-12-31",
    };
    const signature = {
      role: "generalManager",
      name: "沈怀瑾",
      person: "G-001",
      date: "2027-01-04",
      method: "electronic",
      contentSha256: contentDigest(content),
    };
    const file = at("waiver-01.json");
    const text = JSON.stringify({ ...content, signatures: [signature] }, null, 2);
    const { files, supply } = migrateFiles({ "dossier.config.json": config, [file]: text });
    expect(files[file]).toBe(text.replace("unpublished", "undisclosed"));
    expect(supply.map((s) => [s.file, s.pointer])).toStrictEqual([[file, "/signatures/0"]]);
    const stale = async (waiverText: string) => {
      const judged = await judgeFiles(workspace, {
        procedure: "tb-gz-036",
        case: "PII-2026-0001",
        files: { "waiver-01.json": waiverText },
        asOf,
        attachments: "ignore",
      });
      return judged.outcomes.filter((o) => o.rule === "stale-signature").map((o) => o.outcome);
    };
    expect(await stale(text)).toStrictEqual([]);
    expect(await stale(String(files[file]))).toStrictEqual(["fail"]);
  });

  it("a complaint with a decision must say whether it was founded", () => {
    const complaint = "records/tb-gz-055/HIS-2026-0003/complaint-01.json";
    const asked = (text: string) => migrateFiles({ [complaint]: text }).supply.length;
    expect(asked('{ "decision": "已处理" }')).toBe(1);
    expect(asked('{ "decision": "已处理", "founded": false }')).toBe(0);
    expect(asked('{ "receivedOn": "2027-01-04" }')).toBe(0);
  });

  it("says the version where there is no configuration", () => {
    const files = { [at("waiver-01.json")]: waiver("unpublished-suspension") };
    expect(migrateFiles(files).from).toBe(1);
    expect(migrateFiles(files, { from: currentFormat }).files).toStrictEqual(files);
    expect(migrateFiles({})).toMatchObject({ files: {}, changes: [] });
  });

  it("finds the records where the configuration says that they are", () => {
    const files = {
      "dossier.config.json": '{"records":"案卷"}',
      "案卷/tb-gz-036/A/waiver-01.json": waiver("unpublished-suspension"),
      "records/tb-gz-036/A/waiver-01.json": waiver("unpublished-suspension"),
    };
    const { files: after } = migrateFiles(files);
    expect(after["案卷/tb-gz-036/A/waiver-01.json"]).toBe(waiver("undisclosed-suspension"));
    expect(after["records/tb-gz-036/A/waiver-01.json"]).toBe(
      files["records/tb-gz-036/A/waiver-01.json"],
    );
    expect(after["dossier.config.json"]).toBe(`{"format":${currentFormat},"records":"案卷"}`);
  });

  it("keeps what is no record, what is attached, and what lies in hidden folders", () => {
    const files = {
      "dossier.config.json": config,
      [at("attachments/waiver-01.json")]: waiver("unpublished-suspension"),
      [at(".old/waiver-01.json")]: waiver("unpublished-suspension"),
      [at("notes.md")]: "unpublished-suspension",
      [at("scan.pdf")]: new Uint8Array([0, 1]),
    };
    const { files: after } = migrateFiles(files);
    expect(after).toStrictEqual({
      ...files,
      "dossier.config.json": `{ "format": ${currentFormat}, "lang": "zh" }\n`,
    });
  });
});

describe("what cannot be brought up to date is refused whole", () => {
  const refusal = (files: Record<string, string | Uint8Array>): UserError => {
    try {
      migrateFiles({ "dossier.config.json": config, ...files });
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    }
    throw new Error("nothing was refused");
  };

  it("records that cannot be read, all of them, each with its place", () => {
    const broken = {
      [at("waiver-01.json")]: '{\n  "rule": "unpublished-suspension"',
      [at("waiver-02.json")]: "[]",
      [at("waiver-03.json")]: '{ "rule": "a", "rule": "b" }',
      [at("waiver-04.json")]: new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]),
      [at("waiver-05.json")]: new Uint8Array([0x7b, 0xff, 0x7d]),
      [at("waiver-06.json")]: '{ "__proto__": { "rule": "x" } }',
      [at("waiver-07.json")]: "",
    };
    const { kind, message } = refusal(broken);
    expect(kind).toBe("usage");
    expect(message.split("\n")).toHaveLength(7);
    for (const file of Object.keys(broken)) expect(message).toContain(file);
  });

  it("a format that this program does not know, and what is no version", () => {
    const refused = (format: string) =>
      refusal({ "dossier.config.json": `{ "format": ${format} }` }).message;
    expect(refused("99")).toContain("99");
    for (const wrong of ["0", "-1", "1.5", '"2"', "null", "true"]) {
      expect(refused(wrong), wrong).toContain("dossier.config.json");
    }
  });

  it("a configuration that cannot be read", () => {
    expect(refusal({ "dossier.config.json": "{" }).message).toContain("dossier.config.json:1");
    expect(refusal({ "dossier.config.json": "[]" }).kind).toBe("usage");
  });

  it("paths that lead elsewhere", () => {
    for (const path of ["../x.json", "/etc/x", "records//a.json", "a\\b", "C:/x", "./a", ""]) {
      expect(refusal({ [path]: "{}" }).kind, path).toBe("usage");
    }
  });
});
