import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "glob";
import { describe, expect, it } from "vitest";
import { type Shape, shapes } from "../../src/model/records/shapes.js";

/**
 * Where records are read by the names that rules and forms give: the view of a case, and what walks
 * paths and expressions.
 */
const byName = new Set([
  "src/model/case/audit-view.ts",
  "src/model/case/find-path.ts",
  "src/model/case/view-case.ts",
  "src/model/case/personnel.ts",
  "src/model/case/records.ts",
  "src/check/engine.ts",
  "src/check/events.ts",
  "src/check/cel/functions.ts",
  // Any kind of record may have a basis, a certificate, contents by item.
  "src/check/checks/contents.ts",
  "src/check/checks/required-record.ts",
  "src/model/certificate/life.ts",
  // The words of both languages.
  "src/model/base/words.ts",
]);

/** Schemas, procedures, files of our own: no records. */
const noRecords = [
  "src/model/records/",
  "src/model/procedure/",
  "src/validate/",
  "src/read/",
  "src/seal/",
  "src/workbook/",
  "src/report/",
  "src/jobs/procedures/",
];

const fields = new Set(Object.values(shapes).flatMap(fieldsOf));
/** A subscript of a value; that of a type follows a name in capitals. */
const subscript = /(?<![A-Z]\w*)[\w)\]]\??\.?\["([a-z][A-Za-z0-9]*)"\]/g;

describe("records are read through their types", () => {
  const found = new Map<string, string[]>();
  for (const path of globSync("src/**/*.{ts,tsx}", {
    cwd: join(import.meta.dirname, "..", ".."),
    posix: true,
  })) {
    if (byName.has(path) || noRecords.some((place) => path.startsWith(place))) continue;
    // The variables of a subject are no fields.
    const text = readFileSync(join(import.meta.dirname, "..", "..", path), "utf8").replaceAll(
      ".vars[",
      ".vars [",
    );
    const hits = [...text.matchAll(subscript)].map((m) => m[1] ?? "").filter((f) => fields.has(f));
    if (hits.length > 0) found.set(path, hits);
  }

  it("looks at enough fields", () => {
    expect(fields.size).toBeGreaterThan(500);
    expect(
      [...'const day = value["decidedOn"]; found?.["zh"]; Options["risk"]'.matchAll(subscript)].map(
        (m) => m[1],
      ),
    ).toEqual(["decidedOn", "zh"]);
  });

  it("everywhere but where rules and forms give the names", () => {
    expect([...found].map(([path, hits]) => `${path}: ${hits.join(" ")}`)).toEqual([]);
  });
});

function fieldsOf(shape: Shape): string[] {
  if (typeof shape === "string" || "oneOf" in shape) return [];
  if ("list" in shape) return fieldsOf(shape.list);
  return Object.entries(shape.fields).flatMap(([name, inner]) => [name, ...fieldsOf(inner)]);
}
