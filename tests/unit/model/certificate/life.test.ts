import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../../src/model/base/json.js";
import { changeKinds, changes, clausesFor } from "../../../../src/model/certificate/life.js";
import { schemaAt } from "../../../../src/model/procedure/schema.js";
import { workspace } from "../../../support/sample.js";

describe("the table of a certificate's life", () => {
  it("is what a procedure may name clauses for", () => {
    const statuses = schemaAt(workspace.meta("procedure"), ["statusClauses"]) as JsonObject;
    expect(Object.keys(statuses["properties"] as JsonObject)).toEqual(clausesFor);
    expect(statuses["required"]).toEqual(clausesFor);
  });

  it("names records and fields that there are, and reports that an authority takes", () => {
    const records = workspace.procedures.get("tb-gz-036")?.procedure.records;
    const reports = schemaAt(records?.get("regulator-report")?.schema ?? {}, ["kind"]);
    for (const kind of changeKinds) {
      const { record, on, until, reason, reportedAs } = changes[kind];
      const { schema, level } = records?.get(record) ?? {};
      expect(level, record).toBe("case");
      for (const field of [on, until, reason, "certificate"].filter((f) => f !== undefined)) {
        expect(schemaAt(schema ?? {}, [field]), `${record} ${field}`).toBeDefined();
      }
      expect(reports?.["enum"]).toContain(reportedAs);
    }
  });
});
