import { beforeAll, describe, expect, it } from "vitest";
import {
  withDocumentTimeStamp,
  withValidationData,
} from "../../../../src/seal/pdf-signature/archive-pdf.js";
import { makeIdentity } from "../../../../src/seal/signing/dev-ca.js";
import { makeRevocationList } from "../../../../src/seal/signing/dev-revocation.js";
import { trustStore } from "../../../../src/seal/signing/trust-store.js";
import {
  afterDays,
  answer,
  data,
  judged,
  lastingTsa,
  levels,
  made,
  responder,
  soon,
  stranger,
  told,
} from "../../../support/long-term.js";
import { ca, leader, maker, sign, stampedAt, tsa } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

let stamped: Buffer;
let withData: Buffer;
let archived: Buffer;
beforeAll(async () => {
  stamped = await sign(await simplePdf(), leader, "teamLeader", { stamped: true });
  withData = await withValidationData(stamped, data([answer(leader, soon), answer(tsa, soon)]));
  archived = await withDocumentTimeStamp(withData, stampedAt(lastingTsa, soon));
}, 60_000);

const now = afterDays(100);

describe("data for later validation", () => {
  it("raise a signature to B-LT, a document time stamp to B-LTA", async () => {
    const plain = await sign(await simplePdf(), maker, "decisionMaker");
    expect(await levels(plain, now)).toEqual(["B-B"]);
    expect(await levels(stamped, now)).toEqual(["B-T"]);
    expect(await levels(withData, now)).toEqual(["B-LT"]);
    expect(await levels(archived, now)).toEqual(["B-LTA", null]);
    expect(await told(archived, now)).toBe("");
  });

  it("are written in one way, and not twice", async () => {
    const again = data([answer(leader, soon), answer(tsa, soon)]);
    const once = await withValidationData(stamped, again);
    expect(Buffer.compare(once, await withValidationData(stamped, again))).toBe(0);
    expect(Buffer.compare(once, await withValidationData(once, again))).toBe(0);
    expect(once.subarray(0, stamped.length).equals(stamped)).toBe(true);
  });

  it("count as lists as well, with certificates of whom the file names", async () => {
    const list = makeRevocationList(ca, [], soon);
    expect(await levels(await withValidationData(stamped, data([], [list])), now)).toEqual([
      "B-LT",
    ]);
  });

  it("that are of another time do not count, and are told", async () => {
    const old = makeRevocationList(ca, [], afterDays(-30));
    const pdf = await withValidationData(stamped, data([], [old]));
    expect(await levels(pdf, now)).toEqual(["B-T"]);
    const { items } = await judged(pdf, now);
    expect(items.map((i) => i.message.en).join("\n")).toContain("not of the time of signing");
  });

  it("that were altered fail", async () => {
    const list = makeRevocationList(ca, [], soon);
    list.writeUInt8((list.at(-20) ?? 0) ^ 1, list.length - 20);
    const pdf = await withValidationData(stamped, data([], [list]));
    expect(await told(pdf, now)).toMatch(/^fail validation-data: a list .* does not bear/);
    expect(await levels(pdf, now)).toEqual(["B-T"]);
    const wrong = answer(leader, soon);
    // In the signature, which stands before the certificate of the responder.
    const signature = wrong.indexOf(responder.certificate.der) - 40;
    wrong.writeUInt8((wrong[signature] ?? 0) ^ 1, signature);
    expect(await told(await withValidationData(stamped, data([wrong])), now)).toMatch(
      /^fail validation-data: an OCSP answer .* altered/,
    );
    const nonsense = await withValidationData(stamped, data([Buffer.from("no answer")]));
    expect(await told(nonsense, now)).toMatch(/^cannotJudge validation-data: item 1 .*OCSPs/);
  });

  it("by a responder that the issuer has not authorised do not count", async () => {
    for (const by of [stranger, leader]) {
      const pdf = await withValidationData(stamped, data([answer(leader, soon, [], by)]));
      expect(await told(pdf, now)).toMatch(/^cannotJudge validation-data: .* not authorised/);
      expect(await levels(pdf, now)).toEqual(["B-T"]);
    }
  });

  it("altered under a document time stamp break it", async () => {
    const changed = Buffer.from(archived);
    const at = archived.indexOf("/OCSPs", stamped.length, "latin1");
    changed.write("/OCSPX", at, "latin1");
    expect(await told(changed, now)).toMatch(/fail time-stamp: .*other bytes/);
  });
});

describe("revocation", () => {
  const revoked = (on: Date, reason = 1) => [{ certificate: leader.certificate, on, reason }];
  it("before the proven time fails, also in an old answer", async () => {
    const pdf = await withValidationData(
      stamped,
      data([answer(leader, soon, revoked(afterDays(-1)))]),
    );
    expect(await told(pdf, now)).toMatch(/fail certificate: .*was revoked on 2026-04-30/);
  });

  it("after the proven time passes with a sentence; without a stamp it fails", async () => {
    const later = data([answer(leader, afterDays(50), revoked(afterDays(40)))]);
    const pdf = await withValidationData(stamped, later);
    expect(await told(pdf, now)).toBe("");
    const { items } = await judged(pdf, now);
    expect(items.filter((i) => i.check === "revocation").map((i) => i.message.en)).toContain(
      'certificate "林书瑶" was revoked on 2026-06-10, after the time that is proved: what was signed before stands',
    );
    const plain = await sign(await simplePdf(), leader, "teamLeader");
    expect(await told(await withValidationData(plain, later), now)).toMatch(/was revoked/);
  });

  it("of a time-stamping authority takes back its stamps only where its key was lost", async () => {
    const of = (reason: number) => {
      const list = makeRevocationList(
        ca,
        [{ certificate: tsa.certificate, on: afterDays(40), reason }],
        afterDays(41),
      );
      return trustStore([
        { bytes: ca.certificate.der, licensed: false },
        { bytes: list, licensed: false },
      ]);
    };
    expect(await told(stamped, now, of(4))).toBe("");
    expect(await told(stamped, now, of(1))).toMatch(/fail time-stamp: .*was revoked/);
    // A later stamp of another authority proves that it was there before.
    expect(await told(archived, now, of(1))).toBe("");
  });
});

describe("a chain of document time stamps", () => {
  const signersEnd = new Date("2032-01-01T00:00:00Z");
  it("carries a signature over the end of all its certificates", async () => {
    expect(await told(withData, signersEnd)).toMatch(
      /cannotJudge time-stamp: .*no further time stamp/,
    );
    expect(await told(archived, signersEnd)).toBe("");
    // The authority of the last stamp ends as well: only a further one carries it on.
    const end = new Date("2035-06-01T00:00:00Z");
    expect(await told(archived, end)).toMatch(/no further time stamp/);
    const young = makeIdentity(
      {
        name: "新时间戳",
        organisation: "测试",
        kind: "timeStamping",
        notBefore: new Date("2034-01-01T00:00:00Z"),
        years: 2,
      },
      ca,
    );
    const at = new Date("2034-06-01T00:00:00Z");
    const renewed = await withDocumentTimeStamp(
      await withValidationData(archived, data([answer(lastingTsa, at)])),
      stampedAt(young, at),
    );
    expect(await told(renewed, end)).toBe("");
    expect(await levels(renewed, end)).toEqual(["B-LTA", null, null]);
  });

  it("by an authority that is not trusted here cannot be judged", async () => {
    const foreign = makeIdentity(
      { name: "别处", organisation: "别处", kind: "timeStamping", notBefore: made, years: 9 },
      stranger,
    );
    const pdf = await withDocumentTimeStamp(withData, stampedAt(foreign, soon));
    expect(await told(pdf, now)).toMatch(/^cannotJudge time-stamp: .*not among the trusted/);
    expect((await levels(pdf, now))[0]).toBe("B-LT");
    expect(await told(pdf, signersEnd)).toMatch(/no further time stamp/);
  });

  it("may be followed by a further signature", async () => {
    const both = await sign(archived, maker, "decisionMaker", { stamped: true });
    expect(await told(both, now)).toBe("");
    expect(await levels(both, now)).toEqual(["B-LTA", null, "B-T"]);
  });
});
