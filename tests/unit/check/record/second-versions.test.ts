import { describe, expect, it } from "vitest";
import type { Json } from "../../../../src/model/base/json.js";
import { archived, baseOf, places } from "../coherence/for-archive.js";

const base = baseOf("tb-gz-036");
const stage2 = "audits/02-stage2";

function recordAt(file: string): Json {
  return JSON.parse(Buffer.from(base.contents.get(file) as Uint8Array).toString()) as Json;
}

function found(file: string, of: string, change: (value: Json) => Json = (v) => v) {
  return archived(base, [{ file, value: change(recordAt(of)) }]);
}

describe("a second version of a record", () => {
  it.each([
    ["contract (1).json", "contract.json"],
    ["contract - 副本.json", "contract.json"],
    ["旧contract.json", "contract.json"],
    ["contract-02.json", "contract.json"],
    ["Copy of contract.json", "contract.json"],
    [`${stage2}/audit-report-旧.json`, `${stage2}/audit-report.json`],
    [`${stage2}/audit-report-02.json`, `${stage2}/audit-report.json`],
    [`${stage2}/decision_final.json`, `${stage2}/decision.json`],
    [`${stage2}/nonconformity-03.json`, `${stage2}/nonconformity-02.json`],
    [`${stage2}/nonconformity-02 (1).json`, `${stage2}/nonconformity-02.json`],
    ["certificate-02.json", "certificate-01.json"],
    ["regulator-report-07.json", "regulator-report-01.json"],
  ])("of the same content is a copy, told once: %s", (file, of) => {
    const all = found(file, of).filter(({ rule }) => rule !== "number-left-out");
    expect(places(all)).toEqual([`second-version ${file}#`]);
    expect(all[0]?.message.zh).toContain(`与 ${of.split("/").at(-1) ?? ""} 内容相同`);
  });

  it("of other content is a question, not a name to be changed", () => {
    const other = (value: Json) => ({ ...(value as object), fee: 1 });
    const [one] = found("contract (1).json", "contract.json", other);
    expect(one).toMatchObject({ rule: "second-version" });
    expect(one?.message.zh).toContain("看不出哪一份有效");
    expect(one?.remedy?.zh).not.toContain("改名");
  });

  it("is not a record that only begins alike, nor one of its own", () => {
    const review = "application-review.json";
    expect(places(archived(base, [{ file: review, value: recordAt(review) }]))).toEqual([]);
    const told = archived(base, [
      { file: "contract-annex.json", value: recordAt("contract.json") },
    ]);
    expect(told.map(({ rule }) => rule)).toEqual(["unknown-record-kind"]);
  });

  it("is not a form that nobody has filled in", () => {
    const blank = { number: "", facts: "" };
    const two = [3, 4].map((n) => ({ file: `${stage2}/nonconformity-0${n}.json`, value: blank }));
    expect(archived(base, two).map(({ rule }) => rule)).not.toContain("second-version");
  });
});
