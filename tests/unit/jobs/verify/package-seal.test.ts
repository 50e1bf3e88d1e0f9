import { beforeAll, describe, expect, it } from "vitest";
import { verifyPackage } from "../../../../src/jobs/verify/verify-package.js";
import {
  answerTimeStamp,
  type Identity,
  makeIdentity,
} from "../../../../src/seal/signing/dev-ca.js";
import { stampBytes } from "../../../../src/seal/signing/time-stamp.js";
import { trustStore } from "../../../../src/seal/signing/trust-store.js";
import { signCms } from "../../../../src/seal/signing/write-cms.js";
import { builtBag, files } from "../../../support/bag.js";
import { asOf, workspace } from "../../../support/sample.js";

const tagManifest = "tagmanifest-sha256.txt";
const made = new Date("2026-01-01T00:00:00Z");
const at = new Date("2026-06-01T00:00:00Z");

/** An authority of its own with a signer and a time-stamping service. */
function authority(name: string) {
  const ca = makeIdentity(
    { name, organisation: "测试", kind: "authority", notBefore: made, years: 20 },
    null,
  );
  const member = (kind: "signer" | "timeStamping") =>
    makeIdentity(
      { name: `${name}·${kind}`, organisation: "测试", kind, notBefore: made, years: 5 },
      ca,
    );
  return { ca, signer: member("signer"), tsa: member("timeStamping") };
}
type Authority = ReturnType<typeof authority>;

async function stampedBy(bytes: Uint8Array, tsa: Identity, ca: Identity): Promise<Buffer> {
  const nonce = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
  const answer = (request: Uint8Array) =>
    Promise.resolve(new Uint8Array(answerTimeStamp(request, tsa, [ca.certificate], at)));
  return Buffer.from(await stampBytes(bytes, answer, nonce, at));
}

describe("the seals of a package", () => {
  let ours: Authority;
  let others: Authority;
  beforeAll(() => {
    ours = authority("本机构");
    others = authority("别处");
  });

  /** A small sealed package, whole, as its maker leaves it. */
  async function sealed(names = `${tagManifest}.p7s ${tagManifest}.tst tagmanifest-sm3.txt`) {
    const bag = builtBag({
      payload: new Map([["records/a.json", Buffer.from("{}")]]),
      tags: [["Sealed-With", names]],
      recipe: "how",
      sm3: true,
    });
    const manifest = bag.get(tagManifest) as Buffer;
    const { signer, ca } = ours;
    const cms = signCms(manifest, signer.key, [signer.certificate, ca.certificate], {
      signingTime: at,
    });
    bag.set(`${tagManifest}.p7s`, cms);
    bag.set(`${tagManifest}.tst`, await stampedBy(manifest, ours.tsa, ca));
    return { bag, manifest };
  }
  const verify = async (bag: ReadonlyMap<string, Buffer>) => {
    const trust = trustStore([{ bytes: ours.ca.certificate.der, licensed: false }]);
    return verifyPackage({ files: files(bag), faults: [] }, "p", {
      workspace,
      trust,
      asOf,
      now: at,
    });
  };
  const told = async (bag: ReadonlyMap<string, Buffer>) =>
    (await verify(bag)).items
      .filter((i) => i.state === "fail" || i.state === "cannotJudge")
      .map((i) => `${i.state} ${i.check} ${i.subject}`)
      .filter((i) => i !== "cannotJudge package p"); // it holds no report

  it("hold as they were made", async () => {
    expect(await told((await sealed()).bag)).toEqual([]);
  });

  it("a time stamp by an authority that nobody here trusts proves nothing", async () => {
    const { bag, manifest } = await sealed();
    bag.set(`${tagManifest}.tst`, await stampedBy(manifest, others.tsa, others.ca));
    expect(await told(bag)).toEqual([`cannotJudge package-time-stamp ${tagManifest}.tst`]);
  });

  it.each([`${tagManifest}.tst`, "tagmanifest-sm3.txt"])(
    "%s taken away is missed",
    async (seal) => {
      const { bag } = await sealed();
      bag.delete(seal);
      expect(await told(bag)).toEqual([`fail seals ${seal}`]);
      expect((await verify(bag)).completeness).toBe("fail");
    },
  );

  it("one that was not made with it is an addition, whatever it lists", async () => {
    const { bag } = await sealed(`${tagManifest}.p7s tagmanifest-sm3.txt`);
    expect(await told(bag)).toEqual([`fail tagNotListed ${tagManifest}.tst`]);
    const like = await sealed();
    const text = (like.bag.get("tagmanifest-sm3.txt") as Buffer).toString("utf8");
    like.bag.set("tagmanifest-sm3.txt.bak", Buffer.from(text));
    expect(await told(like.bag)).toEqual(["fail tagNotListed tagmanifest-sm3.txt.bak"]);
  });

  it("what an operating system left is told apart from an alteration", async () => {
    const { bag } = await sealed();
    bag.set("data/.DS_Store", Buffer.from("x"));
    bag.set("Thumbs.db", Buffer.from("x"));
    expect(await told(bag)).toEqual([
      "cannotJudge systemFile data/.DS_Store",
      "cannotJudge systemFile Thumbs.db",
    ]);
    const { integrity, verdict } = await verify(bag);
    expect([integrity, verdict]).toEqual(["pass", "cannotJudge"]);
  });
});
