import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { globSync } from "glob";
import { describe, expect, it } from "vitest";
import { getLanguageService, TextDocument } from "vscode-json-languageservice";
import { root } from "../support/sample.js";

// The service that VS Code itself edits JSON with, set up by our workspace settings.
const settings = JSON.parse(readFileSync(join(root, ".vscode/settings.json"), "utf8")) as {
  "json.schemas": { fileMatch: string[]; url: string }[];
};
const service = getLanguageService({
  schemaRequestService: (uri) => Promise.resolve(readFileSync(fileURLToPath(uri), "utf8")),
  workspaceContext: {
    resolveRelativePath: (relative, resource) => new URL(relative, resource).href,
  },
});
service.configure({
  validate: true,
  allowComments: false,
  schemas: settings["json.schemas"].map((s) => ({
    uri: pathToFileURL(join(root, s.url)).href,
    fileMatch: s.fileMatch.map((m) => `file://${root}${m}`),
  })),
});

function open(file: string, text: string) {
  const document = TextDocument.create(pathToFileURL(join(root, file)).href, "json", 1, text);
  const json = service.parseJSONDocument(document);
  const at = (marker: string) => document.positionAt(text.indexOf(marker) + 1);
  return { document, json, at };
}
const base = "records/tb-gz-036/PII-2026-0001";

describe("in the editor", () => {
  it("each record of the sample has its schema and no squiggle", async () => {
    const files = globSync("records/**/*.json", { cwd: root, posix: true });
    for (const file of files) {
      const { document, json } = open(file, readFileSync(join(root, file), "utf8"));
      expect(await service.doValidation(document, json), file).toEqual([]);
      expect(
        (await service.getMatchingSchemas(document, json)).length,
        `${file} has a schema`,
      ).toBeGreaterThan(0);
    }
  });

  it("a misspelt field, a wrong choice and a missing field are marked", async () => {
    const { document, json } = open(
      `${base}/audits/02-stage2/decision.json`,
      '{ "decison": "grant", "decision": "yes" }',
    );
    const messages = (await service.doValidation(document, json)).map((d) => d.message).join("\n");
    expect(messages).toContain("decison");
    expect(messages).toMatch(/"grant"/);
    expect(messages).toContain('"decidedOn"');
  });

  it("hovering says what a field is, in both languages", async () => {
    const { document, json, at } = open(`${base}/contract.json`, '{ "fee": 1 }');
    expect(JSON.stringify(await service.doHover(document, at("fee"), json))).toContain(
      "认证费用（元）",
    );
  });

  it("completion offers the fields and the choices", async () => {
    const fields = open(`${base}/audits/02-stage2/nonconformity-01.json`, '{ "" }');
    expect(
      (
        await service.doComplete(fields.document, { line: 0, character: 3 }, fields.json)
      )?.items.map((i) => i.label),
    ).toEqual(expect.arrayContaining(["facts", "grade", "verificationDueOn"]));
    const choices = open(`${base}/audits/02-stage2/nonconformity-01.json`, '{ "grade":  }');
    expect(
      (
        await service.doComplete(choices.document, { line: 0, character: 11 }, choices.json)
      )?.items.map((i) => i.label),
    ).toEqual(expect.arrayContaining(['"major"', '"minor"']));
  });
});
