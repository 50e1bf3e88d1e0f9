import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "glob";
import { describe, expect, it } from "vitest";
import { acrossChecks } from "../../src/check/across/registry.js";
import { checks } from "../../src/check/registry.js";
import { isObject, type Json } from "../../src/model/base/json.js";
import { topicOf } from "../../src/model/procedure/source.js";
import { readProcedureFolder } from "../../src/read/procedure-folder.js";
import { procedures, read, schemas, shared } from "../support/collection.js";
import { root } from "../support/sample.js";

/**
 * Procedures of a body's own, written before this became a reading or was measured against its
 * source, may still use them.
 */
const earlier = [
  "unmet-acceptance-conditions",
  "reduced-below-limit",
  "short-cycle-surveillance-time",
  "unreasoned-surveillance-time",
  "long-first-surveillance",
  "long-first-surveillance-after-decision",
];

describe("knowledge is data", () => {
  it("names no procedure, body or scheme in src/", () => {
    const files = globSync("src/**/*.ts", { cwd: root });
    expect(files.length).toBeGreaterThan(60);
    for (const { id, data } of procedures) {
      const names = new RegExp(
        [id, data.procedure, data.body.name.zh, `"${data.scheme}"`].join("|"),
        "i",
      );
      expect(files.filter((f) => names.test(readFileSync(join(root, f), "utf8")))).toEqual([]);
    }
  });

  it("has no rule that nobody uses, and no use of a rule that is not there", () => {
    const ids = [...shared.rules.keys()];
    const used = new Set(procedures.flatMap((p) => p.rules.map((r) => r.id)));
    expect(ids.filter((id) => !used.has(id))).toEqual(earlier);
    expect(ids.every((id) => /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id))).toBe(true);
  });

  it("has each rule once: shared where several use it, else whole in its procedure, under the same topic", () => {
    const folders = procedures.map((p) => readProcedureFolder(join(schemas, "procedures", p.id)));
    const whole = folders.flatMap((f) => f.rules.filter((r) => r.value["check"] !== undefined));
    const ids = whole.map((r) => r.id);
    expect(ids.filter((id, i) => shared.rules.has(id) || ids.indexOf(id) !== i)).toEqual([]);
    const skeleton = JSON.stringify(read("schemas/standards/iso-17021-1.json"));
    const users = (id: string) => procedures.filter((p) => p.rules.some((r) => r.id === id)).length;
    expect(
      [...shared.rules.keys()].filter(
        (id) => users(id) < 2 && !skeleton.includes(`"${id}"`) && !earlier.includes(id),
      ),
    ).toEqual([]);
    const elsewhere = folders.flatMap((f) =>
      f.rules.filter((r) => {
        const used = r.value["use"] === "shared" ? shared.rules.get(r.id) : undefined;
        return r.value["use"] !== undefined && (!used || topicOf(used) !== topicOf(r));
      }),
    );
    expect(elsewhere.map((r) => r.id)).toEqual([]);
    const known = new Set(Object.keys(shared.topics));
    expect([...shared.rules.values(), ...whole].filter((r) => !known.has(topicOf(r)))).toEqual([]);
  });

  it("has no number above 1 in a shared rule: numbers are the procedures' own", () => {
    const numbersIn = (value: Json): number[] => {
      if (typeof value === "number") return [value];
      if (typeof value === "string") {
        const bare = value.replaceAll(/'[^']*'/g, "").match(/(?<![\w.])\d+(?:\.\d+)?/g) ?? [];
        return bare.map(Number);
      }
      return isObject(value) || Array.isArray(value)
        ? Object.entries(value).flatMap(([k, v]) => (k === "what" ? [] : numbersIn(v as Json)))
        : [];
    };
    const numbers = [...shared.rules.values()].flatMap(({ id, value }) =>
      numbersIn([value["when"] ?? "", value["with"] ?? {}])
        .filter((n) => n > 1)
        .map((n) => `${id}: ${n}`),
    );
    expect(shared.rules.size).toBeGreaterThan(250);
    expect(numbers).toEqual([]);
  });

  it("has each check in a file of its name, registered and used", () => {
    const files = globSync("src/check/checks/*.ts", { cwd: root, ignore: "**/*.words.ts" })
      .map((f) => f.replace(/^.*[\\/]/, "").replace(".ts", ""))
      .sort();
    expect([...checks.keys()].sort()).toEqual(files);
    const across = globSync("src/check/across/*.ts", { cwd: root, ignore: "**/*.words.ts" })
      .map((f) => f.replace(/^.*[\\/]/, "").replace(".ts", ""))
      .filter((f) => !["across", "across-outcome", "registry"].includes(f))
      .sort();
    expect([...acrossChecks.keys()].sort()).toEqual(across);
    const used = new Set(procedures.flatMap((p) => p.rules.map((r) => r.check)));
    expect([...checks.keys(), ...acrossChecks.keys()].filter((id) => !used.has(id))).toEqual([]);
  });
});

describe("shared words", () => {
  it("name no clause: each procedure has its own", () => {
    expect(
      [...shared.rules.values()]
        .filter(({ value }) => /\d+\.\d+/.test(JSON.stringify([value["title"], value["remedy"]])))
        .map(({ id }) => id),
    ).toEqual([]);
  });
});
