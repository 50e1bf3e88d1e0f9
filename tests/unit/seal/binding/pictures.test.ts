import { PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { attachedPicture, pictureIn } from "../../../../src/compose/attached-picture.js";
import { embedPicture } from "../../../../src/seal/binding/pictures.js";
import { pngChunk, pngOf } from "../../../support/png.js";

const palette = pngChunk("PLTE", Buffer.from([255, 0, 0, 0, 255, 0]));
const jpeg = createCanvas(40, 30).toBuffer("image/jpeg");

/** The picture as the document has it; null where it does not. */
async function embedded(bytes: Uint8Array, orientation = 1) {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const picture = await embedPicture(pdf, bytes, orientation);
  if (!picture) return null;
  const image = pdf.context.lookup(picture.ref);
  const space =
    image instanceof PDFRawStream ? String(image.dict.get(PDFName.of("ColorSpace"))) : "";
  return { ...picture, space, bytes: await pdf.save() };
}

describe("a picture that is bound", () => {
  it.each([
    ["grey of one bit", pngOf(9, 4, { type: 0, depth: 1 }), "/DeviceGray"],
    ["grey of 16 bits", pngOf(9, 4, { type: 0, depth: 16 }), "/DeviceGray"],
    ["colours", pngOf(9, 4, { type: 2 }), "/DeviceRGB"],
    [
      "colours with a palette that suggests",
      pngOf(9, 4, { type: 2, before: [palette] }),
      "/DeviceRGB",
    ],
    [
      "a palette",
      pngOf(9, 4, { type: 3, depth: 1, before: [palette] }),
      "[ /Indexed /DeviceRGB 1 ",
    ],
  ])("has its own lines where it is %s", async (_, bytes, space) => {
    expect(attachedPicture(bytes)).not.toBeNull();
    const seen = await embedded(bytes);
    expect(seen?.space.startsWith(space)).toBe(true);
    expect(seen).toMatchObject({ width: (9 * 72) / 150, height: (4 * 72) / 150 });
  });

  it("may be transparent, interlaced or JPEG", async () => {
    for (const bytes of [pngOf(8, 8, { isInterlaced: true }), pngOf(8, 8), jpeg]) {
      expect(attachedPicture(bytes)).not.toBeNull();
      expect(await embedded(bytes)).not.toBeNull();
    }
  });

  it("that moves shows its first picture, and carries none of the others", async () => {
    const control = Buffer.alloc(26);
    control.writeUInt32BE(8, 4);
    control.writeUInt32BE(8, 8);
    const before = [
      pngChunk("acTL", Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])),
      pngChunk("fcTL", control),
      pngChunk("tEXt", Buffer.from("Comment\0SECRET")),
    ];
    const after = [pngChunk("fdAT", Buffer.from("SECOND"))];
    for (const type of [2, 6]) {
      const bytes = pngOf(8, 8, { type, before, after });
      expect(attachedPicture(bytes)).not.toBeNull();
      const seen = await embedded(bytes);
      expect(seen).not.toBeNull();
      expect(Buffer.from(seen?.bytes ?? []).includes("SECOND")).toBe(false);
    }
  });

  it.each([
    ["of a colour type that is none", pngOf(9, 4, { type: 5 })],
    ["of a depth that its colours do not have", pngOf(9, 4, { type: 2, depth: 4 })],
    ["without its palette", pngOf(9, 4, { type: 3 })],
    ["that is cut off", pngOf(9, 4).subarray(0, -8)],
    ["without lines", pngOf(0, 4)],
    ["that is none", Buffer.from("\u0089PNG\r\n", "latin1")],
  ])("is none where it is a PNG %s", (_, bytes) => {
    expect(pictureIn(bytes)).toBeNull();
  });

  it("is no picture where the library stumbles, and nothing is thrown", async () => {
    for (const bytes of [pngOf(9, 4).subarray(0, 20), jpeg.subarray(0, 4), Buffer.from([0x89])]) {
      expect(await embedded(bytes)).toBeNull();
    }
  });

  it("of too many pixels is told apart from one that is damaged", () => {
    const large = Buffer.from(jpeg);
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    large.writeUInt32BE(0xffff_ffff, frame + 5);
    expect(pictureIn(large)).toBe("large");
    expect(pictureIn(pngOf(30_000, 1, { lines: 0 }))).toBe("large");
    expect(pictureIn(jpeg.subarray(0, 60))).toBeNull();
    expect(attachedPicture(large)).toBeNull();
  });

  it("stands as the camera was held", async () => {
    for (const [orientation, isTurned] of [
      [1, false],
      [3, false],
      [6, true],
      [8, true],
      [9, false],
    ] as const) {
      const { width = 0, height = 0 } = (await embedded(jpeg, orientation)) ?? {};
      expect(width < height, String(orientation)).toBe(isTurned);
    }
  });
});
