import { describe, expect, it } from "vitest";
import type { CaseFacts } from "../../../../src/model/case/facts.js";
import { at, clashes, facts } from "../../../support/across.js";

describe("one organisation", () => {
  const named = (name: string, creditCode: string, more: Partial<CaseFacts> = {}, changes = "") =>
    facts({ client: { name, creditCode, changes, at: at() }, ...more });
  const old = {
    number: "N-1",
    name: { zh: "江西旧名有限公司", en: "" },
    scope: "",
    issuedOn: "2024-01-01",
    expiresOn: "2026-12-31",
    firstIssuedOn: null,
    replaces: null,
    clauses: [],
    expiredClauses: [],
    at: at(),
    events: [],
  };

  it("finds a code under two names and a name under two codes", () => {
    expect(
      clashes("client-identity", [named("江西甲有限公司", "X"), named("江西乙有限公司", "X")]),
    ).toHaveLength(1);
    expect(
      clashes("client-identity", [named("江西甲有限公司", "X"), named("江西甲有限公司", "Y")]),
    ).toHaveLength(1);
  });
  it("is not misled by full-width forms and spaces, nor by like names", () => {
    expect(
      clashes("client-identity", [
        named("江西甲（南昌）有限公司", "X"),
        named("江西甲(南昌) 有限公司", "X"),
        named("江西甲科技有限公司", "Z"),
      ]),
    ).toEqual([]);
  });
  it("knows a change of name by the older certificate or the record of the change", () => {
    expect(
      clashes("client-identity", [
        named("江西旧名有限公司", "X"),
        named("江西新名有限公司", "X", { certificates: [old] }),
      ]),
    ).toEqual([]);
    expect(
      clashes("client-identity", [
        named("江西旧名有限公司", "X"),
        named("江西新名有限公司", "X", {}, "名称由江西旧名有限公司变更"),
      ]),
    ).toEqual([]);
  });
});
