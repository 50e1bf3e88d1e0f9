import { describe, expect, it } from "vitest";
import { inPlainSpacing } from "../../../../src/check/record/plain-spacing.js";
import { contentDigest } from "../../../../src/model/base/content-digest.js";
import type { Json, JsonObject } from "../../../../src/model/base/json.js";
import type { CaseDocument, RecordFile } from "../../../../src/model/case/case.js";
import { judge } from "../../../support/sample.js";

const told = (changes: Parameters<typeof judge>[0]) =>
  judge(changes)
    .result.outcomes.filter((o) => ["fail", "due", "cannotJudge"].includes(o.outcome))
    .map((o) => `${o.outcome} ${o.rule} ${o.subject}`);

describe("blanks that nobody sees", () => {
  it.each([
    ["case.json", "/client/name/en"],
    ["audits/02-stage2/audit-plan.json", "/scope/zh"],
    ["certificate-01.json", "/name/zh"],
    ["audits/02-stage2/attendance-opening.json", "/departments/0"],
  ])("change no verdict: %s%s", (file, pointer) => {
    const record = [
      ...judge().document.records,
      ...judge().document.audits.flatMap((a) => a.records),
    ].find((r) => r.file.endsWith(`/${file}`));
    const text = pointer
      .slice(1)
      .split("/")
      .reduce<Json | undefined>(
        (at, s) => (at as Record<string, Json> | undefined)?.[s],
        record?.value,
      );
    expect(typeof text).toBe("string");
    const value = ` ${String(text).replaceAll(" ", "  ")}　`;
    const said = told([{ file, pointer, value }]);
    // That they stand there is a finding of its own; no rule judges otherwise for them.
    expect(said.filter((t) => !t.startsWith("fail blanks-around "))).toEqual(told([]));
    expect(said).toHaveLength(told([]).length + 1);
  });

  it("make no signature stale: it was given to the record as it is written", () => {
    const file = "contract.json";
    const written = judge().document.records.find((r) => r.file.endsWith(`/${file}`))?.value;
    const { signatures, ...rest } = written as Record<string, Json>;
    const content = { ...rest, scope: { zh: "云主机  的运行 ", en: "Operation  of hosts" } };
    const contentSha256 = contentDigest(content as JsonObject);
    const signed = (signatures as JsonObject[]).map((entry) => ({ ...entry, contentSha256 }));
    const stale = judge([
      { file, value: { ...content, signatures: signed } },
    ]).result.outcomes.filter((o) => o.signedSha256 !== undefined);
    expect(stale).toEqual([]);
    const changed = { ...content, number: "K-9", signatures: signed };
    expect(
      judge([{ file, value: changed }]).result.outcomes.filter((o) => o.signedSha256 !== undefined)
        .length,
    ).toBeGreaterThan(0);
  });

  const documentOf = (...values: Json[]): CaseDocument => ({
    id: "p/c",
    procedure: "p",
    folder: "/c",
    shownAs: "records",
    audits: [],
    strays: [],
    digestOf: () => null,
    records: values.map((value): RecordFile => ({
      file: "records/p/c/case.json",
      kind: "case",
      instance: "",
      value,
      sha256: "",
      problems: [],
      position: () => ({ line: 1, column: 1 }),
      numberText: () => undefined,
    })),
  });

  it("are taken out of texts, and of nothing else", () => {
    const [record] = inPlainSpacing(
      documentOf({
        a: " x\t y ",
        b: [1, true, null, "z　"],
        c: "two\nlines  here",
        p: "attachments/a  b.pdf",
      }),
    ).records;
    expect(record?.value).toEqual({
      a: "x y",
      b: [1, true, null, "z"],
      c: "two\nlines here",
      p: "attachments/a  b.pdf",
    });
  });

  it("are looked for once: what is plain stays the same object", () => {
    const document = documentOf({ a: "x y", b: ["z"] });
    expect(inPlainSpacing(document)).toBe(document);
  });
});
