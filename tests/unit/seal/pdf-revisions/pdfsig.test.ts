import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPdf } from "../../../../src/seal/pdf-file.js";
import { verifyPdfSignatures } from "../../../../src/seal/pdf-signature/verify-pdf-signatures.js";
import { candidate, rulesBroken } from "../../../support/pdfa.js";
import { leader, maker, sign, trust, updated, whiteBox } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

const isThere = (program: string) => spawnSync(program, ["-h"]).error === undefined;
/** Poppler's own program for signatures, and the one that makes it a key. */
const [poppler, keyMaker] = ["pdfsig", "certutil"];
const canRun = isThere(poppler) && isThere(keyMaker);

const folder = mkdtempSync(join(tmpdir(), "dossier-pdfsig-"));
const keys = `sql:${folder}`;
beforeAll(() => {
  if (!canRun) return;
  execFileSync(keyMaker, ["-N", "-d", keys, "--empty-password"]);
  writeFileSync(join(folder, "noise"), Buffer.alloc(2048, 7));
  const made = [
    "-S",
    "-d",
    keys,
    "-n",
    "tester",
    "-s",
    "CN=Tester",
    "-x",
    "-t",
    "CT,C,C",
    "-m",
    "1",
  ];
  execFileSync(keyMaker, [...made, "-z", join(folder, "noise")], { stdio: "ignore" });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function signedByPoppler(pdf: Uint8Array): Buffer {
  const [from, to] = [join(folder, "from.pdf"), join(folder, "to.pdf")];
  writeFileSync(from, pdf);
  const options = ["-nssdir", keys, "-add-signature", "-nick", "tester"];
  spawnSync(poppler, [...options, from, to]);
  return readFileSync(to);
}

/** What is said of changes, signature by signature whether it is whole. */
async function changesIn(pdf: Buffer): Promise<string[]> {
  const { items } = verifyPdfSignatures(await openPdf(pdf), {
    subject: "x.pdf",
    trust,
    now: new Date("2027-01-01T00:00:00Z"),
    isOurs: true,
  });
  return items
    .filter((i) => /changed|coverage/.test(i.check) && i.state !== "pass")
    .map((i) => i.message.en);
}

// Where poppler's tools are not installed, the file that they made once is judged elsewhere.
describe.skipIf(!canRun)("a signature that pdfsig makes", () => {
  it("alters nothing: first, second, and before or after one of this product", async () => {
    const print = await simplePdf();
    const first = signedByPoppler(print);
    expect(await changesIn(first)).toEqual([]);
    expect(await changesIn(signedByPoppler(first))).toEqual([]);
    const ours = await sign(print, leader, "teamLeader");
    const mixed = signedByPoppler(ours);
    expect(await changesIn(mixed)).toEqual([]);
    expect(await changesIn(await sign(mixed, maker, "decisionMaker"))).toEqual([]);
  });

  it("begins on a line of its own in a print that ends with one", async () => {
    const print = Buffer.concat([await candidate(), Buffer.from("\n")]);
    expect(await rulesBroken(print)).toEqual([]);
    expect(await rulesBroken(signedByPoppler(print))).not.toContain("6.1.9-1");
    expect(await rulesBroken(signedByPoppler(await candidate()))).toContain("6.1.9-1");
  });

  it("does not hide what was painted before or after it", async () => {
    const print = await simplePdf();
    const before = await changesIn(signedByPoppler(await updated(print, whiteBox)));
    expect(before.join()).toContain("changed between printing");
    const after = await changesIn(await updated(signedByPoppler(print), whiteBox));
    expect(after.join()).toContain("changed after signature 1");
  });
});
