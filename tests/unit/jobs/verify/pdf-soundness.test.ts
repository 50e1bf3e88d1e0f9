import { describe, expect, it } from "vitest";
import { judgeUsability } from "../../../../src/jobs/verify/pdf-soundness.js";
import { VerificationItems } from "../../../../src/model/outcome/verification.js";
import { identityOf } from "../../../../src/seal/pdf-attachments.js";
import { openPdf } from "../../../../src/seal/pdf-file.js";
import { inspect } from "../../../../src/seal/pdf-inspection.js";
import { type Forgery, forged, type Target, targetOf } from "../../../support/forged-pdf.js";
import { candidate } from "../../../support/pdfa.js";

/** What is said of PDF/A of a print with an update. */
async function pdfaOf(update: (t: Target) => Forgery, print = candidate()): Promise<string> {
  const target = await targetOf(Buffer.from(await print));
  const file = await openPdf(forged(target, update(target)));
  const found = new VerificationItems("x.pdf");
  await judgeUsability({ file, identity: identityOf(file), seen: inspect(file) }, found);
  const item = found.all.find((i) => i.check === "pdfa");
  return `${item?.state}: ${item?.message.en}`;
}
const object = (t: Target, body: string, blanks = " ") =>
  `${t.next}${blanks}0 obj\n${body}\nendobj\n`;

describe("PDF/A of a file that others signed", () => {
  it("cannot be judged where only what came with a signature is not as the standard wants it", async () => {
    const said = await pdfaOf((t) => ({ pieces: [object(t, "<< /ByteRange [0 1 2 3] >>", "  ")] }));
    expect(said).toMatch(/^cannotJudge: printed as a PDF\/A-3b candidate; .*6\.1\.9-1/);
  });

  it("fails where the update is no signature, or the print was no candidate", async () => {
    expect(await pdfaOf((t) => ({ pieces: [object(t, "<< >>", "  ")] }))).toMatch(
      /^fail: .*6\.1\.9/,
    );
    const unsound = candidate((d) => {
      d.addPage([1, 1]);
    });
    const signed = (t: Target) => ({ pieces: [object(t, "<< /ByteRange [0 1 2 3] >>")] });
    expect(await pdfaOf(signed, unsound)).toMatch(/^fail: .*6\.1\.13/);
  });

  it("passes where the update keeps the rules", async () => {
    const said = await pdfaOf((t) => ({
      pieces: [{ number: t.next, body: "<< /ByteRange [0 1 2 3] >>" }],
      trailer: "/ID [<00> <01>]",
    }));
    expect(said).toMatch(/^pass/);
  });
});
