import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { globSync } from "glob";
import { describe, expect, it } from "vitest";
import { isObject, type Json, type JsonObject } from "../../../../src/model/base/json.js";
import type { RecordFile } from "../../../../src/model/case/case.js";
import {
  asRecord,
  asWritten,
  recordIn,
  type RecordKind,
  recordOf,
  recordsIn,
  recordsOf,
} from "../../../../src/model/case/records.js";
import { shapes } from "../../../../src/model/records/shapes.js";
import { readSharedSource } from "../../../../src/read/procedure-folder.js";
import { formats } from "../../../../src/validate/formats.js";
import { runs } from "../../../support/long.js";
import { root } from "../../../support/sample.js";

const { base, definitions } = readSharedSource(join(root, "schemas"));
const kinds = Object.keys(shapes) as RecordKind[];

function file(kind: string, value: Json | undefined, instance = ""): RecordFile {
  return {
    file: `${kind}.json`,
    kind,
    instance,
    value,
    sha256: "",
    problems: [],
    position: () => ({ line: 1, column: 1 }),
    numberText: () => undefined,
  };
}

describe("records read as their types", () => {
  it("hands over a record without faults as it is, for every sample", () => {
    let seen = 0;
    for (const path of globSync(join(root, "records/**/*.json"), { posix: true })) {
      const name = path.slice(path.lastIndexOf("/") + 1, -".json".length);
      const kind = path.includes("/personnel/")
        ? "personnel"
        : name.replace(/-(\d{2,3}|opening|closing)$/, "");
      if (path.includes("/attachments/") || !(kind in shapes)) continue;
      const value = JSON.parse(readFileSync(path, "utf8")) as Json;
      expect(asRecord(kind as RecordKind, value), path).toBe(value);
      seen += 1;
    }
    expect(seen).toBeGreaterThan(400);
  });

  it("leaves out what is not of its type, wherever it stands, and keeps the rest", () => {
    const value = {
      number: 7,
      raisedOn: "2027-02-30",
      raisedBy: "A-001",
      grade: "enormous",
      plan: { text: "plan", acceptedOn: "2027-02-28", acceptedBy: [] },
      verification: "done",
      signatures: [null, { role: "client", name: "Wang", date: "soon" }, { role: "owner" }],
      isolated: "yes",
      remarks: "no such field",
    };
    const nonconformity = asRecord("nonconformity", value);
    expect(nonconformity).toEqual({
      raisedBy: "A-001",
      plan: { text: "plan", acceptedOn: "2027-02-28" },
      // Items keep their places: a finding names them by number.
      signatures: [{}, { role: "client", name: "Wang" }, {}],
      remarks: "no such field",
    });
    expect(asWritten(nonconformity ?? {})).toBe(value);
    expect(value.number).toBe(7);
  });

  it("drops single texts from a list, as nothing can stand for them", () => {
    expect(asRecord("suspension", { grounds: ["1)", 2, null, "3)"] })).toEqual({
      grounds: ["1)", "3)"],
    });
  });

  it("is not fooled by what objects inherit, or by a key that means something to them", () => {
    const value = JSON.parse('{"__proto__": {"reason": "inherited"}, "certificate": 1}') as Json;
    const suspension = asRecord("suspension", value);
    expect(suspension?.certificate).toBeUndefined();
    expect(suspension?.reason).toBeUndefined();
  });

  it("finds the records of a kind among files, past those that are none", () => {
    const files = [
      file("suspension", undefined, "01"),
      file("suspension", [], "02"),
      file("withdrawal", { certificate: "C-0" }, "01"),
      file("suspension", { certificate: "C-1" }, "03"),
      file("suspension", { certificate: "C-2" }, "04"),
    ];
    expect(recordOf(files, "suspension")?.value.certificate).toBe("C-1");
    expect(recordOf(files, "suspension")?.record).toBe(files[3]);
    expect(recordsOf(files, "suspension").map((r) => r.value.certificate)).toEqual(["C-1", "C-2"]);
    expect(recordOf(files, "cancellation")).toBeUndefined();
  });

  it("finds them in a view, by kind, instance and list", () => {
    const view = {
      auditReport: { onsiteFrom: "2027-01-05" },
      attendanceOpening: { present: [] },
      nonconformities: [{ number: "1" }, "none", { number: 2 }],
      certificates: {},
    };
    expect(recordIn(view, "audit-report")?.onsiteFrom).toBe("2027-01-05");
    expect(recordIn(view, "attendance", "opening")).toBe(view.attendanceOpening);
    expect(recordIn(view, "attendance")).toBeUndefined();
    expect(recordsIn(view, "nonconformity").map((n) => n.number)).toEqual(["1", undefined]);
    expect(recordsIn(view, "certificate")).toEqual([]);
    expect(recordIn(undefined, "audit-report")).toBeUndefined();
  });

  it("gives the origin of a record that was handed over as a copy", () => {
    const person = { id: "A-001", name: 5 };
    const typed = asRecord("personnel", person);
    expect(typed).toEqual({ id: "A-001" });
    expect(asRecord("personnel", person)).toBe(typed);
    expect(asRecord("personnel", typed)).toBe(typed);
    expect(asWritten(typed ?? {})).toBe(person);
  });
});

/** A validator of another make, by the schemas themselves: all that types promise, and no more. */
const ajv = new Ajv2020({ formats, strict: false });
const validators = new Map(
  kinds.map((kind) => [kind, ajv.compile(promised(base.get(kind)?.value ?? {}) as object)]),
);

describe("whatever stands in a record", () => {
  it.each(kinds)("%s has the types that it promises", (kind) => {
    const validate = validators.get(kind);
    fc.assert(
      fc.property(hostile(base.get(kind)?.value ?? {}), (value) => {
        const record = asRecord(kind, value);
        expect(record === undefined).toBe(!isObject(value));
        if (record === undefined) return;
        expect(validate?.(record), JSON.stringify(validate?.errors)).toBe(true);
        // What was right is handed over as it is.
        if (validate?.(value)) expect(record).toBe(value);
      }),
      { numRuns: runs(40) },
    );
  });
});

function definition(ref: Json | undefined): JsonObject {
  const name = String(ref).slice(String(ref).lastIndexOf("/") + 1);
  const all = definitions["$defs"] as Readonly<Record<string, JsonObject>>;
  return all[name] ?? {};
}

/**
 * The schema without what no type says: what must be there, lengths, forms of a text, limits of a
 * number.
 */
function promised(schema: JsonObject): Json {
  if (schema["$ref"] !== undefined) return promised(definition(schema["$ref"]));
  const out: Record<string, Json> = {};
  for (const keyword of ["enum", "const", "format"]) {
    const value = schema[keyword];
    // A moment is a text.
    if (value !== undefined && value !== "date-time") out[keyword] = value;
  }
  if (String(schema["pattern"]).includes("[01][0-9]|2[0-3]")) {
    out["pattern"] = String(schema["pattern"]);
  }
  if (schema["type"] !== undefined) {
    out["type"] = schema["type"] === "integer" ? "number" : schema["type"];
  }
  if (Array.isArray(schema["anyOf"])) out["anyOf"] = schema["anyOf"] as Json;
  if (isObject(schema["items"])) out["items"] = promised(schema["items"]);
  if (isObject(schema["properties"])) {
    out["properties"] = Object.fromEntries(
      Object.entries(schema["properties"]).map(([n, p]) => [n, promised(p as JsonObject)]),
    );
  }
  return out;
}

/** Values of the schema with anything else among them. */
function hostile(schema: JsonObject): fc.Arbitrary<Json> {
  return fc.oneof(
    { weight: 6, arbitrary: proper(schema) },
    { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<Json> },
  );
}

function proper(schema: JsonObject): fc.Arbitrary<Json> {
  if (schema["$ref"] !== undefined) return proper(definition(schema["$ref"]));
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...(schema["enum"] as Json[]));
  if (isObject(schema["properties"])) {
    const fields = Object.fromEntries(
      Object.entries(schema["properties"]).map(([n, p]) => [n, hostile(p as JsonObject)]),
    );
    return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Json>;
  }
  if (isObject(schema["items"])) return fc.array(hostile(schema["items"]), { maxLength: 3 });
  if (schema["type"] === "boolean") return fc.boolean();
  if (schema["type"] === "number" || schema["type"] === "integer") return fc.integer();
  return fc.constantFrom("2027-06-30", "2027-06-31", "08:30", "24:00", "long-term", "text", "");
}
