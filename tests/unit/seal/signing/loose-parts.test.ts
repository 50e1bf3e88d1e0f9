import { describe, expect, it } from "vitest";
import { makeIdentity } from "../../../../src/seal/signing/dev-ca.js";
import { judgeSignature } from "../../../../src/seal/signing/judge-signature.js";
import { readCms } from "../../../../src/seal/signing/read-cms.js";
import { readTimeStamp } from "../../../../src/seal/signing/time-stamp.js";
import { trustStore } from "../../../../src/seal/signing/trust-store.js";
import { signCms } from "../../../../src/seal/signing/write-cms.js";
import { ca, leader, maker, moment, stampedAt, trust, tsa } from "../../../support/signed-pdf.js";

const content = Buffer.from("审核结论：推荐认证");
const other = makeIdentity(
  {
    name: "另一根",
    organisation: "测试",
    kind: "authority",
    notBefore: new Date("2026-01-01T00:00:00Z"),
    years: 10,
  },
  null,
);
const responder = makeIdentity(
  {
    name: "应答器",
    organisation: "测试",
    kind: "signer",
    notBefore: new Date("2026-01-01T00:00:00Z"),
    years: 5,
  },
  other,
);
/** A signature that brings more along: also a root, which signing itself leaves out. */
const brings = (...more: readonly (typeof ca)[]) =>
  signCms(
    content,
    leader.key,
    [leader, ca, ...more].map(({ certificate }) => ({ ...certificate, isSelfSigned: false })),
  );

function states(cms: Uint8Array, bytes = content): string[] {
  const reading = readCms(cms, bytes);
  const { items } = judgeSignature(
    { cms: reading, stamp: null, claimedTime: moment, subject: "x" },
    trust,
    moment,
  );
  return items.flatMap(({ check, state }) =>
    ["fail", "cannotJudge"].includes(state) ? [`${check} ${state}`] : [],
  );
}

const strangersIn = (cms: Uint8Array) =>
  readCms(cms, content)
    .loose.strangers.map((c) => c.name)
    .sort();

/** The same value with an outermost length that is not told beforehand, as programs stream it. */
function streamed(der: Uint8Array): Buffer {
  const bytes = Buffer.from(der);
  const behind = 2 + ((bytes[1] ?? 0) & 0x7f);
  return Buffer.concat([Buffer.from([0x30, 0x80]), bytes.subarray(behind), Buffer.from([0, 0])]);
}

describe("what a signature brings along and does not cover", () => {
  it("may be certificates of others that are whole: nothing rests on them", () => {
    expect(states(brings(maker))).toEqual([]);
    expect(states(brings(other))).toEqual([]);
    expect(states(brings(other, responder))).toEqual([]);
    expect(strangersIn(brings(other, responder))).toEqual(["另一根", "应答器"]);
    expect(strangersIn(brings())).toEqual([]);
  });

  it("is told where nobody at hand has issued a certificate: it may have been changed", () => {
    const cms = brings(responder);
    expect(states(cms)).toEqual(["signature-value cannotJudge"]);
    expect(strangersIn(cms)).toEqual(["应答器"]);
  });

  it("is told where a byte of such a certificate was changed", () => {
    const cms = Buffer.from(brings(other, responder));
    const at = cms.indexOf(responder.certificate.der) + responder.certificate.der.length - 1;
    cms[at] = (cms[at] ?? 0) ^ 1;
    expect(states(cms).length).toBeGreaterThan(0);
  });

  it("may be written in another way than DER: by whom, nobody can say", () => {
    expect(states(streamed(brings()))).toEqual(["signature-value cannotJudge"]);
  });

  it("hides no other content", () => {
    const changed = Buffer.from("审核结论：不推荐认证");
    for (const cms of [brings(other), brings(responder), streamed(brings())]) {
      expect(states(cms, changed)).toContain("signature-value fail");
    }
  });
});

describe("a time stamp", () => {
  it("in another way than DER proves its time, and is told", async () => {
    const token = await stampedAt(tsa, moment)(content);
    const stamp = readTimeStamp(streamed(token), content);
    expect(stamp.fault).toBeNull();
    const cms = readCms(brings(), content);
    const judged = judgeSignature({ cms, stamp, claimedTime: moment, subject: "x" }, trust, moment);
    expect(judged.provenTime).toEqual(moment);
    const said = judged.items.filter((i) => i.state === "cannotJudge");
    expect(said.map((i) => i.check)).toEqual(["time-stamp"]);
  });
});

describe("the end of a chain", () => {
  const lone = makeIdentity(
    {
      name: "自签",
      organisation: "测试",
      kind: "signer",
      notBefore: new Date("2026-01-01T00:00:00Z"),
      years: 5,
    },
    null,
  );
  const below = makeIdentity(
    {
      name: "下级",
      organisation: "测试",
      kind: "signer",
      notBefore: new Date("2026-01-01T00:00:00Z"),
      years: 5,
    },
    lone,
  );
  const cms = signCms(content, below.key, [below.certificate, lone.certificate]);
  it("that nobody here trusts is that, whatever it says of what it may", () => {
    expect(states(cms)).toEqual(["certificate cannotJudge"]);
  });
  it("that is trusted as a signer may issue nothing", () => {
    const store = trustStore([{ bytes: lone.certificate.der, licensed: false }]);
    const { items, holds } = judgeSignature(
      { cms: readCms(cms, content), stamp: null, claimedTime: moment, subject: "x" },
      store,
      moment,
    );
    expect(holds).toBe(false);
    expect(items.some((i) => i.check === "certificate" && i.state === "pass")).toBe(false);
  });
});
