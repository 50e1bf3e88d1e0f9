import { PDFDocument } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import {
  filled,
  type ForgedField as Field,
  forged,
  openSignature,
  signedBy,
  type Target,
  targetOf,
  withField,
} from "../../../support/forged-pdf.js";
import {
  failures,
  leader,
  maker,
  moment,
  sign,
  stampedAt,
  tsa,
  verify,
} from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

let target: Target;
beforeAll(async () => {
  target = await targetOf(await sign(await simplePdf(), leader, "teamLeader"));
});

const further = (field: Field, t = target) => signedBy(maker, forged(t, withField(t, field)));
const [free, overText, ownOverText] = ["20 200 120 240", "20 380 320 440", "20 380 122 423"];

/** A seal as this product draws it, with a number of the caller's in its frame. */
const seal = (left = "0.9", red = "0.70 0.11 0.10", pen = "1.1") =>
  `q ${red} RG ${pen} w ${left} 0.9 100.2 41.2 re S ${red} rg /Span <</ActualText <FEFF0031>>> BDC q 10 0 0 10 5 5 cm 0 0 m 0.1 0 l 0.1 0.7 l 0 0.7 l h f Q EMC Q`;
const own: Field = { rect: ownOverText, form: "/Subtype /Form /BBox [0 0 102 43]" };

describe("what viewers draw of a further signature besides its appearance", () => {
  it("is nothing of a seal of this product", async () => {
    expect(await failures(further({ ...own, look: seal() }))).toBe("");
  });

  it.each<[string, Field]>([
    ["a ground, where it has no appearance", { appearance: "", more: "/MK << /BG [1 0 0] >>" }],
    ["a border", { appearance: "", more: "/BS << /W 60 >> /MK << /BC [1 0 0] >>" }],
    ["a ground below a seal", { ...own, look: seal(), more: "/MK << /BG [1 0 0] >>" }],
    ["a seal that is no red one", { ...own, look: seal("0.9", "0 0 0") }],
    ["a seal whose frame nobody sees", { ...own, look: seal("0.9", "0.70 0.11 0.10", "0") }],
  ])("is told over text: %s", async (_, field) => {
    expect(await failures(further({ rect: overText, ...field }))).toMatch(/a seal lies over text/);
  });

  it("is told where some viewers decode it by the short name of a filter", async () => {
    // Decoded, the digits paint all of the box; as they stand, they are a number.
    const digits = Buffer.from(" 0 0 1 rg 0 0 103 43 re f ").toString("hex");
    const form = "/Subtype /Form /BBox [0 0 102 43] /F /ASCIIHexDecode";
    expect(await failures(further({ ...own, look: seal(`0.9${digits}`), form }))).toMatch(/box of/);
  });

  it("may be a ground where nothing stands", async () => {
    const field = { rect: free, appearance: "", more: "/MK << /BG [1 0 0] /R 0 >>" };
    expect(await failures(further(field))).toBe("");
  });
});

describe("a time stamp of the document, which anybody can get", () => {
  const stamped = async (field: Field) => {
    const signature = openSignature
      .replace("/Type /Sig", "/Type /DocTimeStamp")
      .replace("ETSI.CAdES.detached", "ETSI.RFC3161");
    const update = forged(target, withField(target, { name: "Stamp", ...field, signature }));
    let content: Uint8Array = new Uint8Array();
    filled(update, (covered) => (content = Buffer.from(covered)).subarray(0, 1));
    const token = await stampedAt(tsa, moment)(content);
    return filled(update, () => token);
  };

  it.each<[string, Field]>([
    ["is not seen", {}],
    ["has a box and nothing in it", { rect: free, look: "q Q" }],
    ["has a box and no appearance", { rect: free, appearance: "" }],
  ])("alters nothing where it %s", async (_, field) => {
    expect(await failures(await stamped(field))).toBe("");
  });

  it.each<[string, Field]>([
    ["paints where nothing stands", { rect: free, look: "0 0 100 40 re f" }],
    ["writes", { rect: free, look: "BT (approved) Tj ET" }],
    ["draws what its page has", { rect: free, look: "/Im Do" }],
    ["has a ground", { rect: free, appearance: "", more: "/MK << /BG [1 0 0] >>" }],
    ["is drawn like a seal of this product", { ...own, look: seal() }],
  ])("is told where it %s", async (_, field) => {
    expect(await failures(await stamped(field))).toMatch(/time stamp, and shows something/);
  });
});

describe("what a further signature covers", () => {
  const drawn = async (path: string) => {
    const document = await PDFDocument.load(await simplePdf(), { updateMetadata: false });
    const { context } = document;
    document.getPage(0).node.addContentStream(context.register(context.stream(path)));
    const pdf = Buffer.from(await document.save({ useObjectStreams: false }));
    return targetOf(await sign(pdf, leader, "teamLeader"));
  };
  const over = async (path: string) => {
    const { items } = await verify(
      further({ rect: "140 250 320 350", look: "1 g 0 0 100 40 re f" }, await drawn(path)),
    );
    return items
      .filter((i) => i.check === "changed-after-signature")
      .map((i) => i.state)
      .join();
  };

  it.each<[string, string, string]>([
    ["a frame", "150 260 160 80 re S", "pass"],
    [
      "a frame with round corners",
      "160 260 m 300 260 l 305 260 310 265 310 270 c 310 330 l 310 335 305 340 300 340 c 160 340 l 155 340 150 335 150 330 c 150 270 l 150 265 155 260 160 260 c h f",
      "pass",
    ],
    ["rules in one path", "150 300 m 300 300 l 150 310 m 300 310 l S", "pass"],
    [
      "a word as outlines in one path",
      `${[150, 165, 180, 195].map((x) => `${x} 300 m ${x + 8} 300 l ${x + 4} 312 l h`).join(" ")} f`,
      "fail",
    ],
    ["a name written by hand", "150 300 m 200 340 260 260 300 300 c S", "cannotJudge"],
    ["a stroke through a page", "100 200 m 350 400 l S", "cannotJudge"],
  ])("%s", async (_, path, state) => {
    expect(await over(path)).toBe(state);
  });
});
