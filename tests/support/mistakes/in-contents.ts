import type { Json, JsonObject } from "../../../src/model/base/json.js";
import type { ProcedureSource } from "../../../src/model/procedure/source.js";
import type { Maker, Mistake } from "./mistake.js";
import { misspelt, type Seeded } from "./seeded.js";
import { places, withKey, withValue } from "./values.js";

function changeData(
  source: ProcedureSource,
  change: (data: JsonObject) => { value: Json; what: string } | null,
): Omit<Mistake, "kind"> | null {
  const changed = change(source.data);
  return (
    changed && { what: changed.what, source: { ...source, data: changed.value as JsonObject } }
  );
}

function inData(
  pattern: RegExp,
  rewrite: (word: string, random: Seeded) => string = misspelt,
): Maker {
  return (source, random) =>
    changeData(source, (data) => {
      const found = random.of(
        [...places(data)].filter((p) => typeof p.value === "string" && pattern.test(p.pointer)),
      );
      if (!found) return null;
      const next = rewrite(found.value as string, random);
      return { what: `${found.pointer} → ${next}`, value: withValue(data, found.pointer, next) };
    });
}

function keyInData(pattern: RegExp): Maker {
  return (source, random) =>
    changeData(source, (data) => {
      const found = random.of([...places(data)].filter((p) => pattern.test(p.pointer)));
      if (!found) return null;
      const name = misspelt(found.pointer.slice(found.pointer.lastIndexOf("/") + 1), random);
      return { what: `${found.pointer} → ${name}`, value: withKey(data, found.pointer, name) };
    });
}

function changeTable(
  source: ProcedureSource,
  random: Seeded,
  change: (r: JsonObject) => JsonObject,
) {
  return changeData(source, (data) => {
    const table = data["auditTimeTable"];
    if (!Array.isArray(table) || table.length < 3) return null;
    const i = 1 + random.below(table.length - 2);
    return {
      what: `row ${i}`,
      value: withValue(data, `/auditTimeTable/${i}`, change(table[i] as JsonObject)),
    };
  });
}

export const inContents: Readonly<Record<string, Maker>> = {
  "key of the procedure": keyInData(/^\/\w+$/),
  "gap in the table": (source, random) =>
    changeTable(source, random, (r) => ({
      ...r,
      to: Number(r["to"]) - 1,
      from: Number(r["from"]),
    })),
  "overlap in the table": (source, random) =>
    changeTable(source, random, (r) => ({ ...r, from: Number(r["from"]) - 1 })),
  "row left out": (source, random) =>
    changeData(source, (data) => {
      const table = data["auditTimeTable"];
      if (!Array.isArray(table) || table.length < 3) return null;
      const i = 1 + random.below(table.length - 2);
      return { what: `row ${i}`, value: withValue(data, `/auditTimeTable/${i}`, undefined) };
    }),
  "days as text": (source, random) =>
    changeTable(source, random, (r) => ({ ...r, days: String(r["days"]) })),
  "type of audit of a share": keyInData(/^\/auditTimeShares\/\w+$/),
  "kind in the order": inData(/^\/sequence\/\d+$/),
  "document of a form": inData(/^\/forms\/\d+\/(document|within)$/),
  "type of audit of a form": inData(/^\/forms\/\d+\/audits\/\d+$/),
  "path of a form's field": inData(/^\/forms\/\d+\/(fields\/\w+(\/from)?|when\/path)$/),
  "document in documentContents": keyInData(/^\/documentContents\/[^/]+$/),
  "field in documentContents": inData(/^\/documentContents\/[^/]+\/\d+\/items\/\d+\/shows\/\d+$/),
  "clause in documentContents": inData(/^\/documentContents\/[^/]+\/\d+\/clause$/, (c) => `${c}q`),
  "printed sentence": keyInData(/^\/printed\/\w+$/),
  "name of a list": keyInData(/^\/topics\/\w+$/),
  "key of a list's item": keyInData(/^\/topics\/\w+\/\d+\/(item|label|optional)$/),
  "words of a list's item": keyInData(/^\/topics\/\w+\/\d+\/label\/(zh|en)$/),
  "empty list": (source, random) =>
    changeData(source, (data) => {
      const name = random.of(Object.keys(data["topics"] as JsonObject));
      return name === undefined
        ? null
        : { what: name, value: withValue(data, `/topics/${name}`, random.of([[], undefined])) };
    }),
  "item twice": (source, random) =>
    changeData(source, (data) => {
      const lists = data["topics"] as Readonly<Record<string, readonly Json[]>>;
      const name = random.of(Object.keys(lists));
      const list = name === undefined ? [] : (lists[name] ?? []);
      if (name === undefined) return null;
      return { what: name, value: withValue(data, `/topics/${name}`, [...list, list[0] ?? ""]) };
    }),
  "status in statusClauses": keyInData(/^\/statusClauses\/\w+$/),
  "clause in statusClauses": inData(/^\/statusClauses\/\w+\/\d+$/, (c) => `${c}q`),
  "clause of the retention": inData(/^\/retention\/clauses\/\d+$/, (c) => `${c}q`),
  "beginning of the retention": inData(/^\/retention\/from$/),
  "file that nothing reads": (source, random) => {
    const name =
      random.of(["clause.json", "rules/surveillance.yml", "tabels/audit-time.json"]) ?? "";
    const { known } = source.unread;
    return { what: name, source: { ...source, unread: { names: [name], known } } };
  },
};
