import { beforeAll, describe, expect, it } from "vitest";
import type { Target } from "../../../support/forged-pdf.js";
import { type Packing, packedTarget, packedUpdate } from "../../../support/packed-update.js";
import { failures } from "../../../support/signed-pdf.js";

let target: Target;
let page: string;
beforeAll(async () => {
  target = await packedTarget();
  page = target.text(target.page).replaceAll(/\s+/g, " ");
});

/** A page in place of the first one, which some viewers read and others do not. */
const other = () => page.replace(/\/MediaBox \[[^\]]*\]/, "/MediaBox [0 0 420 100]");

describe("objects that an update packs into a stream", () => {
  it("alter nothing where they say the same", async () => {
    expect(await failures(packedUpdate(target, [[target.page, page]]))).toBe("");
  });

  it("are told where they say something else", async () => {
    expect(await failures(packedUpdate(target, [[target.page, other()]]))).toMatch(/MediaBox/);
  });

  it.each<[string, () => { page: string; packing?: Packing }]>([
    [
      "say a thing twice: viewers take the first or the last",
      () => ({ page: page.replace("/MediaBox", "/MediaBox [0 0 420 100] /MediaBox") }),
    ],
    [
      "bear a filter by its short name, which some viewers know",
      () => ({
        page,
        packing: {
          dict: "/F /ASCIIHexDecode",
          gap: `${Buffer.from(`${target.page} 0 ${other()}`).toString("hex")}> `,
        },
      }),
    ],
    [
      "are decoded by parameters that stand elsewhere",
      () => ({
        page,
        packing: {
          dict: `/DecodeParms ${target.next + 5} 0 R`,
          pieces: [{ number: target.next + 5, body: "<< /Predictor 12 /Columns 4 >>" }],
        },
      }),
    ],
    ["stand behind a gap in the head", () => ({ page, packing: { gap: "9 9 obj << >> " } })],
  ])("are told where they %s", async (_, make) => {
    const { page: text, packing } = make();
    expect(await failures(packedUpdate(target, [[target.page, text]], packing))).toMatch(
      /cannot be read|no update/,
    );
  });

  it("are told where they lie in each other", async () => {
    const objects = [
      [target.page, page],
      [target.next + 20, "(x)"],
    ] as const;
    const offsets = [0, page.indexOf("/MediaBox")];
    expect(await failures(packedUpdate(target, objects, { offsets }))).toMatch(/cannot be read/);
  });
});
