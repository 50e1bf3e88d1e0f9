import { describe, expect, it } from "vitest";
import { judgeSigners, type RequiredSigner } from "../../../../src/jobs/verify/required-signers.js";
import { VerificationItems } from "../../../../src/model/outcome/verification.js";
import type { VerifiedSignature } from "../../../../src/seal/pdf-signature/verify-pdf-signatures.js";

const required = (role: string, name: string): RequiredSigner => ({
  role,
  roleName: { zh: role, en: role },
  name,
  date: "2026-07-01",
});
const signature = (role: string, over: Partial<VerifiedSignature> = {}): VerifiedSignature => ({
  items: [],
  signer: role === "leader" ? "甲" : "乙",
  organisation: null,
  provenTime: new Date("2026-07-01T10:00:00+08:00"),
  holds: true,
  field: role,
  role,
  kind: "approval" as VerifiedSignature["kind"],
  claimedTime: null,
  stands: true,
  level: null,
  chains: [],
  ...over,
});
const both = [required("leader", "甲"), required("maker", "乙")];
function judged(signers: readonly RequiredSigner[], signatures: readonly VerifiedSignature[]) {
  const found = new VerificationItems("a.pdf");
  judgeSigners(signers, signatures, found);
  return found.all.map((i) => `${i.state} ${i.message.en}`);
}

describe("whoever a record names as a signer", () => {
  it("has signed, in the order of the record", () => {
    expect(judged(both, [signature("leader"), signature("maker")])).toEqual([
      "pass 甲 (leader) has signed",
      "pass 乙 (maker) has signed",
    ]);
    expect(judged(both, [signature("maker"), signature("leader")])).toEqual([
      "pass 甲 (leader) has signed",
      "fail 乙 (maker) signed out of order",
    ]);
  });

  it("is missed", () => {
    expect(judged(both, [signature("leader")])[1]).toMatch(/^fail the record says that 乙/);
    expect(judged([], [signature("leader")])).toEqual([
      "notApplicable the record names no electronic signatures",
    ]);
  });

  it("signed with an own certificate, not before the day of the record, and the signature holds", () => {
    const [leader] = both;
    const one = (over: Partial<VerifiedSignature>) =>
      judged(leader ? [leader] : [], [signature("leader", over)]).join();
    expect(one({ signer: "路人" })).toMatch(/^fail leader: must be signed by 甲/);
    expect(one({ provenTime: new Date("2026-06-30T23:59:59+08:00") })).toMatch(
      /^fail 甲 signed on 2026-06-30, before the 2026-07-01/,
    );
    expect(one({ provenTime: new Date("2026-07-01T00:00:00+08:00") })).toMatch(/^pass/);
    expect(one({ stands: false })).toMatch(/^cannotJudge/);
  });
});
