import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contentDigest } from "../../../../src/model/base/content-digest.js";
import type { JsonObject } from "../../../../src/model/base/json.js";
import { type Change, judge, red, root } from "../../../support/sample.js";

const file = "audits/02-stage2/decision.json";
const decision = JSON.parse(
  readFileSync(join(root, "records/tb-gz-036/PII-2026-0001", file), "utf8"),
) as JsonObject;
const findings = (...changes: Change[]) =>
  red(judge(changes)).map((o) => `${o.rule}: ${o.message.en}`);

describe("signature", () => {
  it("tells a missing signature apart", () => {
    // Clause 13.3 would be content with a seal; there is none either.
    expect(findings({ file, pointer: "/signatures/0" })).toEqual([
      expect.stringMatching(/^unauthenticated-decision: .*no signature or seal is recorded/),
      expect.stringMatching(/^unsigned-decision: .*no signature is recorded/),
    ]);
  });

  it("tells the wrong person apart", () => {
    expect(
      findings(
        { file, pointer: "/signatures/0/person", value: "H-001" },
        { file, pointer: "/signatures/0/name", value: "许曼青" },
      ),
    ).toEqual([
      expect.stringMatching(/^unauthenticated-decision: .*does not count/),
      expect.stringMatching(/^unsigned-decision: .*signed by 许曼青, must be 沈怀瑾/),
    ]);
  });

  it("accepts a signature by name alone where it is the right person's", () => {
    expect(findings({ file, pointer: "/signatures/0/person" })).toEqual([]);
  });

  it("tells a signer without the qualification apart, on the day of signing", () => {
    expect(
      findings({
        file: "personnel/G-001.json",
        pointer: "/qualifications/0/validTo",
        value: "2026-07-22",
      }).filter((f) => f.startsWith("unapproved")),
    ).toEqual([
      expect.stringMatching(/does not hold the qualification on 2026-07-23/),
      expect.stringMatching(/does not hold the qualification on 2027-06-09/),
    ]);
    expect(
      findings({
        file: "personnel/G-001.json",
        pointer: "/qualifications/0/validTo",
        value: "2027-06-09",
      }),
    ).toEqual([]);
  });

  it("tells a wrong order apart", () => {
    expect(findings({ file, pointer: "/signatures/1/date", value: "2026-07-21" })).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^unapproved-decision: .*before the earlier signer on 2026-07-22/),
      ]),
    );
  });

  it("tells a signature before the thing it confirms apart", () => {
    expect(
      findings({
        file: "audits/02-stage2/audit-report.json",
        pointer: "/signatures/0/date",
        value: "2026-06-17",
      }),
    ).toEqual([
      expect.stringMatching(/^unsigned-audit-report: .*before what it confirms on 2026-06-18/),
    ]);
    expect(
      findings({
        file: "audits/02-stage2/audit-report.json",
        pointer: "/signatures/0/date",
        value: "2026-06-18",
      }),
    ).toEqual([]);
  });

  it("wants a seal where a seal is demanded, and no seal for a signature", () => {
    expect(
      findings({
        file: "audits/02-stage2/certificate-info-confirmation.json",
        pointer: "/signatures/1/method",
        value: "handwritten",
      }),
    ).toEqual([
      expect.stringMatching(/^unsealed-certificate-info: .*no seal is recorded/),
      // An organisation does not sign by hand, whatever the clause demands.
      expect.stringMatching(/^impossible-signature/),
    ]);
    expect(findings({ file, pointer: "/signatures/0/method", value: "seal" })).toEqual([
      expect.stringMatching(/^unsigned-decision/),
      expect.stringMatching(/^impossible-signature/),
    ]);
    expect(findings({ file, pointer: "/signatures/0/method", value: "electronic" })).toEqual([
      // It is a signature; only what would verify it is missing.
      expect.stringMatching(/^unauthenticated-decision: .*no signature is kept/),
      expect.stringMatching(/^unsigned-decision: .*no signature is kept/),
    ]);
  });

  it("tells a stale signature apart: the content changed after signing", () => {
    const digest = contentDigest(decision);
    expect(findings({ file, pointer: "/signatures/0/contentSha256", value: digest })).toEqual([]);
    expect(
      findings(
        { file, pointer: "/signatures/0/contentSha256", value: digest },
        { file, pointer: "/additionalInformation", value: "改过的内容" },
      ),
    ).toEqual([
      expect.stringMatching(/^unauthenticated-decision: .*has changed since it was signed/),
      expect.stringMatching(/^unsigned-decision: .*has changed since it was signed/),
    ]);
    // Signatures themselves are not part of what is signed.
    expect(contentDigest({ ...decision, signatures: [] })).toBe(digest);
  });

  it("does not judge a malformed entry twice", () => {
    expect(
      findings({ file, pointer: "/signatures/0/date", value: "2026-02-30" }).map(
        (f) => f.split(":")[0],
      ),
    ).toEqual(["wrong-value"]);
  });
});
