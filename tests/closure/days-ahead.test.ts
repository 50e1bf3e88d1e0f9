import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "glob";
import { describe, expect, it } from "vitest";
import { type JsonObject } from "../../src/model/base/json.js";
import { root } from "../support/sample.js";

// `ahead` of a field lets a form show a day later than its own: a plan, a limit, an end. What
// happened (verified, done, held, decided) is printed on a form of that day or not at all.
const happened =
  /(?:verified|done|held|signed|decided|closed|raised|answered|notified)(?:On|To|From)$/;

function ahead(fields: JsonObject): string[] {
  return Object.values(fields).flatMap((field) => {
    if (typeof field !== "object" || field === null) return [];
    const { from, ahead: isAhead, fields: below } = field as JsonObject;
    return [
      ...(isAhead === true && typeof from === "string" ? [from] : []),
      ...(below ? ahead(below as JsonObject) : []),
    ];
  });
}

describe("days that a form shows although they come later than its own", () => {
  const shown = globSync("templates/*/document.json", { cwd: root, posix: true }).flatMap((file) =>
    ahead(
      (JSON.parse(readFileSync(join(root, file), "utf8")) as { fields: JsonObject }).fields,
    ).map((from) => `${file} ${from}`),
  );

  it("are plans, limits and ends, and nothing that happened", () => {
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter((one) => happened.test(one))).toEqual([]);
  });
});
