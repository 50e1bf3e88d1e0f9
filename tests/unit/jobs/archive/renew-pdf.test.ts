import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { renewPdf } from "../../../../src/jobs/archive/renew-pdf.js";
import type { RenewRequest } from "../../../../src/jobs/archive/renew-request.js";
import { verifyPath } from "../../../../src/jobs/archive/verify-archive.js";
import { type Identity, makeIdentity } from "../../../../src/seal/signing/dev-ca.js";
import { workspace } from "../../../support/sample.js";
import { ca, leader, sign, stampedAt, trust } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-renew-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const late = makeIdentity(
  {
    name: "最后",
    organisation: "测试",
    kind: "timeStamping",
    notBefore: new Date("2030-01-01"),
    years: 5,
  },
  ca,
);
const request = (by: Identity, day: string, over: Partial<RenewRequest> = {}): RenewRequest => {
  const now = new Date(`${day}T12:00:00Z`);
  const sources = { ocsp: null, lists: [], trust };
  const stamp = stampedAt(by, now);
  return { asOf: day, within: 365, force: false, now, trust, sources, stamp, ...over };
};
const told = async (asOf: string, path: string) =>
  (await verifyPath(path, { workspace, trust, asOf })).items
    .filter((i) => i.state === "fail" || i.state === "cannotJudge")
    .map((i) => `${i.state} ${i.check} ${i.message.en}`)
    .join("\n");

describe("a signed PDF", () => {
  it("gets a further document time stamp before its proof ends, and once only", async () => {
    const pdf = join(folder, "a.pdf");
    writeFileSync(pdf, await sign(await simplePdf(), leader, "teamLeader", { stamped: true }));
    const before = readFileSync(pdf);
    expect(await renewPdf(pdf, request(late, "2028-06-01"))).toMatchObject({ state: "notDue" });
    expect(readFileSync(pdf).equals(before)).toBe(true);
    const done = await renewPdf(pdf, request(late, "2030-06-01", { force: true }));
    expect(done).toMatchObject({ state: "renewed" });
    expect(done.lacking[0]?.en).toContain("no OCSP responder");
    expect(readFileSync(pdf).subarray(0, before.length).equals(before)).toBe(true);
    expect(await told("2032-06-01", pdf)).not.toMatch(/time-stamp|certificate|changed/);
    writeFileSync(join(folder, "b.pdf"), before);
    expect(await told("2032-06-01", join(folder, "b.pdf"))).toMatch(/no further time stamp/);
    writeFileSync(join(folder, "c.pdf"), await simplePdf());
    expect(await renewPdf(join(folder, "c.pdf"), request(late, "2030-06-01"))).toMatchObject({
      state: "notSealed",
    });
  });
});
