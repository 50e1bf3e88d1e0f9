import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { verifyPdf } from "../../../../src/jobs/verify/verify-pdf.js";
import { trustStore } from "../../../../src/seal/signing/trust-store.js";
import { asOf, workspace } from "../../../support/sample.js";
import { leader, sign } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

const options = { workspace, trust: trustStore([]), asOf };
const openedAs = async (pdf: Uint8Array, patienceMs?: number) => {
  const { items, verdict } = await verifyPdf(pdf, "x.pdf", {
    ...options,
    ...(patienceMs === undefined ? {} : { patienceMs }),
  });
  const opens = items.filter((i) => i.check === "opens").map((i) => [i.state, i.message.en]);
  return { opens, verdict };
};

describe("a PDF of which nobody can say whether it is unaltered", () => {
  it("is one that is encrypted, with a password or without", async () => {
    for (const userPassword of ["geheim", ""]) {
      const document = await PDFDocument.load(await simplePdf());
      document.encrypt({ userPassword, ownerPassword: "owner" });
      const { opens, verdict } = await openedAs(await document.save());
      expect(opens).toEqual([["cannotJudge", expect.stringContaining("is encrypted")]]);
      expect(verdict).not.toBe("pass");
    }
  });

  it("is one that keeps a reader busy: the time is told, and no other file waits for it", async () => {
    const pages = await PDFDocument.create();
    for (let i = 0; i < 400; i += 1) pages.addPage().drawText(`page ${i}`.repeat(50), { size: 6 });
    const large = await sign(await pages.save({ useObjectStreams: false }), leader, "teamLeader");
    const { opens, verdict } = await openedAs(large, 1);
    expect(opens.at(-1)).toEqual(["cannotJudge", expect.stringContaining("more than 0.001 s")]);
    expect(verdict).not.toBe("pass");
    expect((await openedAs(await simplePdf())).opens).toEqual([["pass", expect.any(String)]]);
  });
});
