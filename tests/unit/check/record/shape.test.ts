import { describe, expect, it } from "vitest";
import { judge } from "../../../support/sample.js";

const audit = "audits/03-surveillance-1";
const told = (changes: Parameters<typeof judge>[0], file: string, asOf?: string) =>
  judge(changes, asOf)
    .result.outcomes.filter((o) => o.at?.file.endsWith(`/${file}`))
    .filter((o) => o.rule === "missing-field")
    .map((o) => `${o.outcome} ${o.at?.pointer}`);
const report = `${audit}/audit-report.json`;
const unsubmitted = { file: report, pointer: "/submittedOn" };
const undelivered = { file: report, pointer: "/deliveredOn" };

describe("a field that is filled in after the record has been begun", () => {
  it("is due while the step that it serves has not been taken", () => {
    const undecided = { file: `${audit}/decision.json` };
    expect(told([unsubmitted, undelivered, undecided], report)).toEqual([
      "due /deliveredOn",
      "due /submittedOn",
    ]);
  });

  it("is missing once it has been taken", () => {
    expect(told([unsubmitted], report)).toEqual(["fail /submittedOn"]);
  });

  it("is missing in an audit that another one has followed", () => {
    const stage1 = "audits/01-stage1/stage1-report.json";
    const untold = { file: stage1, pointer: "/notifiedOn" };
    expect(told([untold], stage1)).toEqual(["fail /notifiedOn"]);
    const alone = [untold, { file: "audits/02-stage2/" }, { file: `${audit}/` }];
    expect(told(alone, stage1)).toEqual(["due /notifiedOn"]);
  });

  it("does not spare a field that belongs to the record from its first day", () => {
    const undecided = { file: `${audit}/decision.json` };
    const nameless = { file: report, pointer: "/scope" };
    expect(told([nameless, undecided], report)).toEqual(["fail /scope"]);
  });
});

describe("a field that waits for another one of its own record", () => {
  const known = { kind: "client", items: "搬迁", knownOn: "2026-03-01" };
  const change = (value: object) =>
    told([{ file: "change-09.json", value: value as never }], "change-09.json");

  it("is due until that is filled in, and missing from then on", () => {
    expect(change(known)).toEqual(["due /requestedOn"]);
    expect(change({ ...known, reviewedOn: "2026-03-08" })).toEqual(["fail /requestedOn"]);
  });
});

describe("a signature that is not there", () => {
  const order = `${audit}/task-order.json`;
  const signed = (asOf: string) =>
    judge([{ file: order, pointer: "/signatures" }], asOf)
      .result.outcomes.filter((o) => o.at?.file.endsWith(`/${order}`))
      .filter((o) => o.at?.pointer === "/signatures" && o.outcome !== "pass")
      .map((o) => o.outcome);

  it("may still come on the day of the record, and is missing from the next day on", () => {
    expect(new Set(signed("2027-04-26"))).toEqual(new Set(["due"]));
    expect(new Set(signed("2027-04-27"))).toEqual(new Set(["fail"]));
  });
});

describe("a wrong credit code that several records repeat", () => {
  const places = [
    { file: "case.json", pointer: "/client/creditCode" },
    { file: "audits/02-stage2/certificate-info-confirmation.json", pointer: "/creditCode" },
    { file: "certificate-01.json", pointer: "/creditCode" },
  ];
  const toldOf = (codes: readonly string[]) =>
    judge(places.map((place, i) => ({ ...place, value: codes[i] ?? "" })))
      .result.outcomes.filter((o) => o.rule === "wrong-value")
      .map(({ at, related }) => [at, ...related].map((p) => p?.file.split("/").at(-1)).sort());

  it("is one finding that names each place", () => {
    expect(toldOf(Array(3).fill("91360106MA7YX2026A"))).toEqual([
      ["case.json", "certificate-01.json", "certificate-info-confirmation.json"],
    ]);
  });

  it("is another finding where another code is wrong", () => {
    const [one, other] = ["91360106MA7YX2026A", "91360106MA7YX2026B"];
    expect(
      toldOf([one, one, other])
        .map((files) => files.length)
        .sort(),
    ).toEqual([1, 2]);
  });
});
