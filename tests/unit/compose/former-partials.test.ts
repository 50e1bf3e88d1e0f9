import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { composer } from "../../../src/compose/compose.js";
import { withFormerNames } from "../../../src/compose/former-partials.js";
import { viewCase } from "../../../src/model/case/view-case.js";
import type { ComposedDocument } from "../../../src/model/procedure/document.js";
import { loadTemplates } from "../../../src/workspace/templates.js";
import { asOf, judge, root, workspace } from "../../support/sample.js";

/** Files of templates/ as they stood in version 0.1.0. */
const formerLook = join(root, "tests", "fixtures", "look-0.1.0");

function documentsWith(look: string | null): ComposedDocument[] {
  const { document, procedure, personnel, result } = judge([]);
  const { documents, refused } = composer(loadTemplates(workspace, look))({
    view: viewCase(document, personnel, procedure, asOf),
    procedure,
    outcomes: result.outcomes,
    house: workspace.config,
    languages: ["zh-en"],
    only: ["certificate", "audit-plan", "decision-form", "contract", "audit-report"],
    draft: false,
  });
  expect(refused).toEqual([]);
  return documents;
}

/**
 * The page without what was laid out anew (styles, widths of columns, white space, gaps in values),
 * and without what came to stand in the letterhead: the word before the procedure, the body's
 * English name and address.
 */
function bare(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, "")
    .replace(/ (?:style="width:\d+%"|class="col-[a-z-]+")/g, "")
    .replace(/class="list[^"]*"/g, 'class="list"')
    .replace("认证规则：", "")
    .replaceAll(' exact"', '"')
    .replace(/<div class="body-alt">[^<]*<\/div>/, "")
    .replace(/(?<=<div class="body-line">[^<]*<\/div>\s*)<div class="body-line">[^<]*<\/div>/, "")
    .replace(youngerRows, "")
    .replace(/\s+/g, "");
}

/** Of fields that came after that version: a form of then does not know them. */
const youngerRows =
  /<tr>\s*<th scope="row">(?:决定的认证范围|决定的有效期至)(?:(?!<\/tr>).)*<\/tr>/gs;

function expectWhole({ html, view }: ComposedDocument): void {
  const { number, name, registered, business, scope, criteria, issuedOn, expiresOn } = view.f;
  for (const field of [number, name, registered, business, scope, criteria, issuedOn, expiresOn]) {
    expect(field?.value).toBeTruthy();
    expect(html).toContain(field?.value);
    if (field?.alt) expect(html).toContain(field.alt);
  }
  expect(html).toMatch(/<section class="certificate(?: dense)?">/);
}

describe("a look made for version 0.1.0", () => {
  const folders: string[] = [];
  const lookOf = (files: Readonly<Record<string, string>>) => {
    const folder = mkdtempSync(join(tmpdir(), "look-"));
    folders.push(folder);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return folder;
  };
  afterEach(() => {
    for (const f of folders.splice(0)) rmSync(f, { recursive: true });
  });

  it("loads unchanged and shows the same", () => {
    const now = documentsWith(null);
    const then = documentsWith(formerLook);
    expect(then.map((d) => d.path)).toEqual(now.map((d) => d.path));
    expect(now.length).toBeGreaterThan(8);
    for (const [i, document] of then.entries()) {
      // The certificate is laid out anew since, so its own sheet is compared by what it must say.
      if (document.document === "certificate") expectWhole(document);
      else expect(bare(document.html), document.path).toBe(bare(now[i]?.html ?? ""));
    }
  });

  it("has its own way with values and rows, in its forms and in ours", () => {
    const look = lookOf({
      "shared/v.hbs": '<span class="own">{{f.value}}</span>',
      "shared/pair.hbs": "<tr class='pair'><th>{{> l f=a}}</th><td>{{> v f=a}}</td></tr>",
      "audit-plan/document.hbs":
        "<table>{{> row f=f.clientName}}{{> pair a=f.plannedFrom b=f.plannedTo}}</table>{{> text f=f.scope}}",
    });
    for (const { path, html } of documentsWith(look)) {
      expect(html, path).toContain('<span class="own">');
      expect(html, path).not.toContain('<span class="v">');
      if (!path.includes("certificate")) expect(html, path).toContain("<tr class='pair'>");
    }
  });
});

describe("the names of partials", () => {
  it("are the former ones, too; what a look brings under either stands for both", () => {
    const ours = { "field/value": "ours" };
    expect(withFormerNames(ours, {})["v"]).toBe("{{> field/value field=f}}");
    expect(withFormerNames(ours, { v: "theirs" })).toMatchObject({
      v: "theirs",
      "field/value": "{{> v f=field}}",
    });
    expect(withFormerNames(ours, { "field/value": "theirs" })).toMatchObject({
      v: "{{> field/value field=f}}",
      "field/value": "theirs",
    });
    expect(withFormerNames(ours, { v: "theirs", "field/value": "theirs, too" })).toMatchObject({
      v: "theirs",
      "field/value": "theirs, too",
    });
  });
});
