import { describe, expect, it } from "vitest";
import { publicFacts } from "../../../../src/jobs/publish/public-facts.js";
import type { JsonObject } from "../../../../src/model/base/json.js";
import type { Procedure } from "../../../../src/model/procedure/procedure.js";

const text = (zh: string, en: string) => ({ zh, en });

/** A procedure whose certificates and cases keep the given fields confidential. */
function procedureWith(...confidential: readonly string[]): Procedure {
  const fields = ["name", "scope", "creditCode", "businessAddress", "sites"];
  const properties = Object.fromEntries(
    fields.map((field): [string, JsonObject] => [
      field,
      confidential.includes(field) ? { confidential: true } : {},
    ]),
  );
  if (confidential.includes("sites.address")) {
    properties["sites"] = { items: { properties: { address: { confidential: true } } } };
  }
  const certificate: { schema: JsonObject } = { schema: { properties } };
  const client = {
    schema: {
      properties: {
        client: {
          properties: { creditCode: { confidential: confidential.includes("client.creditCode") } },
        },
      },
    },
  };
  return {
    records: new Map(Object.entries({ certificate, case: client })),
    data: { criteria: text("GB/T 1", "GB/T 1") },
  } as unknown as Procedure;
}

const record = {
  name: text("海州云帆数据服务有限公司", "Haizhou Yunfan Data Services Co., Ltd."),
  scope: text("数据中心运维服务", "Operation of data centres"),
  creditCode: "91330200MA2AFT0X1B",
  businessAddress: text("海州市东港路 8 号", "No. 8 Donggang Road, Haizhou"),
  sites: [
    {
      site: "S1",
      name: text("东港机房", "Donggang data centre"),
      address: text("海州市东港路 18 号", "No. 18 Donggang Road, Haizhou"),
    },
  ],
};
const fact = { name: text("云帆", ""), scope: "运维" };
const factsOf = (kept: JsonObject, procedure: Procedure) =>
  publicFacts(
    { record: kept as never, fact: fact as never, creditCode: "91330200MA2AFT0X1B" },
    procedure,
  );

describe("what a certificate's page shows", () => {
  it("is what the certificate says", () => {
    expect(factsOf(record, procedureWith())).toEqual({
      client: record.name,
      scope: record.scope,
      criteria: text("GB/T 1", "GB/T 1"),
      creditCode: record.creditCode,
      registeredAddress: null,
      businessAddress: record.businessAddress,
      sites: [
        {
          name: record.sites[0]?.name,
          address: record.sites[0]?.address,
          scope: null,
          isTemporary: false,
        },
      ],
    });
  });

  it("is what the case says, where the certificate says nothing", () => {
    expect(factsOf({}, procedureWith())).toMatchObject({
      client: text("云帆", ""),
      scope: text("运维", ""),
      creditCode: record.creditCode,
      sites: [],
    });
  });

  it.each([
    ["name", { client: text("", "") }],
    ["scope", { scope: text("", "") }],
    ["creditCode", { creditCode: "" }],
    ["businessAddress", { businessAddress: null }],
    ["sites", { sites: [] }],
    ["sites.address", { sites: [expect.objectContaining({ address: null })] }],
  ])("leaves out what the procedure calls confidential: %s", (field, shown) => {
    expect(factsOf(record, procedureWith(field))).toMatchObject(shown);
  });

  it("does not take from the case what is confidential there or on the certificate", () => {
    for (const field of ["creditCode", "client.creditCode"]) {
      expect(factsOf({}, procedureWith(field)).creditCode).toBe("");
    }
  });
});
