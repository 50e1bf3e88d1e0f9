import { describe, expect, it } from "vitest";
import { defineWords } from "../../../../src/model/base/words.js";
import {
  kindsOf,
  verification,
  VerificationItems,
  type VerificationState,
} from "../../../../src/model/outcome/verification.js";

const words = defineWords({
  opens: { zh: "可以打开", en: "opens" },
  altered: { zh: "{n} 处被改动", en: "{n, plural, one {# place} other {# places}} altered" },
});
const kinds = {
  opens: kindsOf({ check: "opens", heading: "usability", counts: null })(words.opens),
  altered: kindsOf({ check: "digest", heading: "authenticity", counts: "integrity" })(
    words.altered,
  ),
  listed: kindsOf({ check: "files", heading: "completeness", counts: "completeness" })(words.opens),
};

function found(states: readonly VerificationState[], kind: "altered" | "listed" = "altered") {
  const items = new VerificationItems("a.pdf");
  for (const state of states) {
    if (kind === "altered") items.add(state, kinds.altered, { n: 1 });
    else items.add(state, kinds.listed);
  }
  return verification("pdf", "a.pdf", items.all);
}

describe("what was verified", () => {
  it("is collected in its order, each thing about its subject", () => {
    const items = new VerificationItems("a.zip");
    items.pass(kinds.opens);
    items.about("data/x.json").fail(kinds.altered, { n: 2 });
    items.include([{ ...(items.all[0] ?? expect.fail()), subject: "elsewhere" }]);
    items.cannotJudge(kinds.opens);
    items.notApplicable(kinds.opens);
    expect(items.all.map((i) => [i.state, i.subject])).toEqual([
      ["pass", "a.zip"],
      ["fail", "data/x.json"],
      ["pass", "elsewhere"],
      ["cannotJudge", "a.zip"],
      ["notApplicable", "a.zip"],
    ]);
    expect(items.all[1]).toEqual({
      check: "digest",
      heading: "authenticity",
      concerns: "integrity",
      state: "fail",
      subject: "data/x.json",
      message: { zh: "2 处被改动", en: "2 places altered" },
    });
  });

  it("fails by one fault, is open by one open thing, and is open where nothing was looked at", () => {
    expect(found(["pass", "cannotJudge", "fail"]).verdict).toBe("fail");
    expect(found(["pass", "cannotJudge"]).verdict).toBe("cannotJudge");
    expect(found(["pass", "notApplicable"]).verdict).toBe("pass");
    expect(found([]).verdict).toBe("cannotJudge");
  });

  it("counts each thing for its own verdict", () => {
    expect(found(["fail"])).toMatchObject({ integrity: "fail", completeness: "cannotJudge" });
    expect(found(["fail"], "listed")).toMatchObject({
      integrity: "cannotJudge",
      completeness: "fail",
      verdict: "fail",
    });
    const whole = verification("archive", "archive", [], [found(["pass"]), found(["fail"])]);
    expect(whole).toMatchObject({ integrity: "fail", verdict: "fail", items: [] });
  });
});
