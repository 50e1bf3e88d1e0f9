import { isObject, type Json, type JsonObject, pointerTo } from "../../../src/model/base/json.js";
import type { ProcedureSource } from "../../../src/model/procedure/source.js";
import { whole } from "./change-rule.js";
import type { Maker, Mistake } from "./mistake.js";
import { misspelt, type Seeded } from "./seeded.js";
import { valueAt, withKey, withValue } from "./values.js";

function changeRow(
  source: ProcedureSource,
  random: Seeded,
  change: (row: JsonObject) => { value: Json; what: string } | null,
): Omit<Mistake, "kind"> | null {
  for (let tries = 0; tries < 200; tries += 1) {
    const row = random.of(source.clauses);
    const changed = row && change(row.value);
    if (!row || !changed) continue;
    const mistaken = { ...row, value: changed.value as JsonObject };
    return {
      what: `clause ${String(row.value["id"])}: ${changed.what}`,
      source: { ...source, clauses: source.clauses.map((r) => (r === row ? mistaken : r)) },
    };
  }
  return null;
}

function misspellRow(key: string): Maker {
  return (source, random) =>
    changeRow(source, random, (row) => {
      const value = row[key];
      const pointer = Array.isArray(value) ? `/${key}/0` : `/${key}`;
      const word = valueAt(row, pointer);
      if (typeof word !== "string") return null;
      const name = misspelt(word, random);
      return { what: `${key}: ${word} → ${name}`, value: withValue(row, pointer, name) };
    });
}

export const inRegister: Readonly<Record<string, Maker>> = {
  ...Object.fromEntries(
    ["kind", "severity", "checkable", "records", "audits", "reason", "level"].map((key) => [
      `${key} of a clause`,
      misspellRow(key),
    ]),
  ),
  "key of a clause": (source, random) =>
    changeRow(source, random, (row) => {
      const key = random.of(Object.keys(row)) ?? "";
      const name = misspelt(key, random);
      return { what: `${key} → ${name}`, value: withKey(row, pointerTo("", key), name) };
    }),
  "clause twice": (source, random) => {
    const [row, other] = [random.of(source.clauses), random.of(source.clauses)];
    if (!row || !other || row === other) return null;
    const copy = { ...other, value: { ...other.value, id: row.value["id"] ?? "" } };
    return {
      what: String(row.value["id"]),
      source: { ...source, clauses: source.clauses.map((r) => (r === other ? copy : r)) },
    };
  },
  "id of a clause": (source, random) => {
    // A clause that somebody cites.
    const cited = new Set(source.rules.flatMap((r) => whole(r, source)["clauses"] as string[]));
    const row = random.of(source.clauses.filter((c) => cited.has(String(c.value["id"]))));
    if (!row) return null;
    const copy = { ...row, value: { ...row.value, id: `${String(row.value["id"])}q` } };
    return {
      what: String(row.value["id"]),
      source: { ...source, clauses: source.clauses.map((r) => (r === row ? copy : r)) },
    };
  },
  "narrative without reason": (source, random) =>
    changeRow(source, random, (row) =>
      row["reason"] === undefined || !Array.isArray(row["enforcement"])
        ? null
        : { what: "no reason", value: withValue(row, "/reason", undefined) },
    ),
  "standard that a clause answers": (source, random) =>
    changeRow(source, random, (row) => {
      const { answers } = row;
      const standard = random.of(Object.keys(isObject(answers) ? answers : {}));
      return standard === undefined
        ? null
        : {
            what: standard,
            value: withKey(row, pointerTo("/answers", standard), misspelt(standard, random)),
          };
    }),
};
