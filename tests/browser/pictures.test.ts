import { createHash } from "node:crypto";
import { createCanvas } from "@napi-rs/canvas";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { Looks } from "../../src/jobs/documents/looks.js";
import { viewCase } from "../../src/model/case/view-case.js";
import { pdfPages } from "../support/pdf.js";
import { documentPrinter } from "../support/printing.js";
import { asOf, judge, workspace } from "../support/sample.js";

const print = documentPrinter();

/** A photograph of 120 × 40, held upright: 40 × 120 once it is turned. */
function photograph(): Buffer {
  const canvas = createCanvas(120, 40);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#c02020";
  pen.fillRect(0, 0, 120, 40);
  const jpeg = canvas.toBuffer("image/jpeg");
  const exif = "ffe1002245786966000049492a0008000000010012010300010000000600000000000000";
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from(exif, "hex"), jpeg.subarray(2)]);
}

describe("a photograph that a form names", () => {
  it("is printed behind it, as a PDF/A candidate, turned as the camera was held", async () => {
    const jpeg = photograph();
    const sha256 = createHash("sha256").update(jpeg).digest("hex");
    const { document, procedure, personnel } = judge([
      {
        file: "audits/02-stage2/attendance-opening.json",
        pointer: "/media/-",
        value: { name: "会场", path: "attachments/room.jpg", sha256 },
      },
    ]);
    const isRoom = (path: string) => path === "attachments/room.jpg";
    const own = {
      ...document,
      digestOf: (path: string) => (isRoom(path) ? sha256 : document.digestOf(path)),
      contentOf: (path: string, most: number) =>
        isRoom(path) ? jpeg : document.contentOf?.(path, most),
    };
    const looks = new Looks(workspace);
    const { documents } = looks.of(procedure.id).compose({
      view: viewCase(own, personnel, procedure, asOf),
      procedure,
      outcomes: [],
      house: looks.houseOf(procedure.id),
      languages: [],
      only: ["attendance-sheet"],
      draft: false,
    });
    const sheet = documents.find((d) => d.path.includes("02-stage2/attendance-sheet-opening"));
    if (!sheet) throw new Error("no sign-in sheet");
    const { pdf, pages } = await print(sheet);
    const texts = (await pdfPages(pdf)).map((p) => p.text);
    expect(pages).toBe(2);
    expect(texts[0]).toContain("附件2");
    expect(texts[1]).toMatch(/附件1首次会议照片[\s\S]*附件2会场/);
    const read = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    const { fnArray, argsArray } = await (await read.getPage(2)).getOperatorList();
    const drawn = fnArray.flatMap((fn, i) =>
      fn === OPS.paintImageXObject ? [(argsArray[i] as [string, number, number]).slice(1)] : [],
    );
    expect(drawn).toHaveLength(2);
    await read.destroy();
  }, 60_000);
});
