import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { PDFDocument } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { openPdf } from "../../../../src/seal/pdf-file.js";
import {
  changesBeforeSigning,
  forbiddenChanges,
} from "../../../../src/seal/pdf-revisions/forbidden-changes.js";
import { isOwnSeal } from "../../../../src/seal/pdf-revisions/own-seal.js";
import {
  type ForgedField as Field,
  forged,
  openSignature,
  signedBy,
  stream,
  type Target,
  targetOf,
  withField,
} from "../../../support/forged-pdf.js";
import { root } from "../../../support/sample.js";
import { failures, leader, maker, sign, verify } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

let plain: Buffer;
let one: Buffer;
let target: Target;
beforeAll(async () => {
  plain = await simplePdf();
  one = await sign(plain, leader, "teamLeader");
  target = await targetOf(one);
});

const further = (field: Field) => signedBy(maker, forged(target, withField(target, field)));
const free = "20 200 120 240";
const overText = "20 380 320 440";

describe("a further signature of another program", () => {
  it.each<[string, Field]>([
    ["that is not seen", {}],
    ["that is seen where nothing stands", { rect: free, look: "0.9 g 0 0 100 40 re f BT ET" }],
    ["with its value in the field", { value: openSignature, pieces: [] }],
    ["with an appearance left behind", { appearance: "" }],
    ["with a lock and a seed", { more: "/Lock << /Action /All >> /SV << /Ff 0 >>" }],
  ])("%s alters nothing", async (_, field) => {
    const pdf = further(field);
    expect(await failures(pdf)).toBe("");
    expect((await verify(pdf)).signatures.map((s) => s.stands)).toEqual([true, true]);
  });

  it.each<[string, Field, RegExp]>([
    [
      "covers text",
      { rect: overText, look: "1 g 0 0 m 100 0 l 100 40 l 0 40 l h f" },
      /a seal lies over text/,
    ],
    ["covers text with text", { rect: overText, look: "BT (9.99) Tj ET" }, /a seal lies over text/],
    [
      "covers another seal",
      { rect: "100 120 220 180", look: "1 g 0 0 9 9 re f" },
      /over another field/,
    ],
    [
      "lies over the page by a number",
      { rect: "-1 -1 500 600", look: "0 0 9 9 re f" },
      /a seal|over/,
    ],
    [
      "has an appearance for each state",
      { rect: free, appearance: "/AP << /N << /On 3 0 R >> >> /AS /On" },
      /depends on a state/,
    ],
    [
      "shows itself under the pointer",
      { rect: free, appearance: "/AP << /N 3 0 R /R 3 0 R >>" },
      /state/,
    ],
    ["has no box", { rect: free, look: "f", form: "/Subtype /Form" }, /box of its own/],
    [
      "is turned",
      { rect: free, look: "f", form: "/Subtype /Form /BBox [0 0 9 9] /Matrix [0 1 1 0 0 0]" },
      /box of its own/,
    ],
    ["draws without a place", { look: "0 0 100 40 re f" }, /box of its own/],
    ["depends on a layer", { rect: free, more: "/OC << >>" }, /\/OC/],
    ["says one thing twice", { rect: free, more: "/P 3 0 R" }, /no update/],
    ["acts", { more: "/A << /S /JavaScript /JS (x) >>" }, /an action came with it/],
    ["has the name of the first", { name: "teamLeader-1" }, /no name of its own/],
    ["has no value", { value: "null" }, /carries no signature|other than a signature/],
    [
      "changes the page",
      { pieces: [{ number: 900, body: "<< >>" }], more: "/Kids [900 0 R]" },
      /Kids/,
    ],
  ])("that %s is told", async (_, field, said) => {
    expect(await failures(further(field))).toMatch(said);
  });

  it("that uses a signature which is there is told", async () => {
    const forgery = withField(target, {
      value: `${target.signature} 0 R`,
      rect: overText,
      look: "f",
    });
    expect(await failures(forged(target, forgery))).toMatch(/one that was there before/);
  });

  it("that shows an appearance which is there is told", async () => {
    const appearance = `/AP << /N ${target.seal} 0 R >>`;
    expect(await failures(further({ rect: free, appearance }))).toMatch(/box of its own/);
  });

  it("that brings another object is told", async () => {
    const t = target;
    const painted = { number: t.content, body: stream("1 0 0 rg 0 0 500 500 re f") };
    expect(await failures(further({ pieces: [painted] }))).toMatch(/was changed/);
    const named = {
      number: t.catalog,
      body: t.text(t.catalog).replace(/>>\s*$/, `/OpenAction ${t.next + 3} 0 R >>`),
    };
    const action = { number: t.next + 3, body: "<< /S /JavaScript /JS (x) >>" };
    expect(await failures(further({ pieces: [named, action] }))).toMatch(/\/OpenAction/);
  });

  it("that writes the same in another way alters nothing", async () => {
    const t = target;
    const catalog = t
      .text(t.catalog)
      .replace(/(\/Names) (\d+) 0 R/, (_, key: string, n: string) => `${key} ${t.text(Number(n))}`);
    const again = [
      { number: t.catalog, body: catalog },
      { number: t.font, body: t.text(t.font).replace("/Helvetica", "/Hel#76etica") },
    ];
    expect(await failures(further({ pieces: again }))).toBe("");
  });

  it("that fills what was signed as a gap is told", async () => {
    const names = "/XObject <<\n>>\n/ExtGState <<\n>>";
    const text = plain.toString("latin1").replace(names, "/XObject 99 0 R".padEnd(names.length));
    expect(text).toContain("99 0 R");
    const t = await targetOf(await sign(Buffer.from(text, "latin1"), leader, "teamLeader"));
    const forgery = withField(t, { pieces: [{ number: 99, body: stream("0 0 500 500 re f") }] });
    expect(await failures(signedBy(maker, forged(t, { ...forgery, size: 200 })))).toMatch(
      /refers to it/,
    );
  });
});

describe("a seal of this product", () => {
  const frame = "0.70 0.11 0.10 RG 1.1 w 0.9 0.9 100.2 41.2 re S";
  const seal = (path: string, edge = frame) =>
    `q ${edge} 0.70 0.11 0.10 rg /Span <</ActualText <FEFF0031>>> BDC q 10 0 0 10 5 5 cm ${path} f Q EMC Q`;
  const glyph = "0 0 m 0.1 0 l 0.1 0.7 l 0 0.7 l h";

  it.each([
    ["as it is drawn", seal(glyph), true],
    ["with a line through what is below", seal("0 0 m 9 0 l 9 0.1 l 0 0.1 l h"), false],
    ["with a filled square", seal("0 0 m 1 0 l 1 1 l 0 1 l h"), false],
    [
      "with a frame that strikes out",
      seal(glyph, frame.replace("0.9 0.9 100.2 41.2", "0.9 20 100.2 0")),
      false,
    ],
    ["with a frame that is filled", seal(glyph, frame.replace("re S", "re f")), false],
    ["with a broad pen", seal(glyph, frame.replace("1.1 w", "40 w")), false],
    ["with another colour", seal(glyph).replace("0.10 rg", "0.20 rg"), false],
    ["with a picture", seal(glyph).replace(/Q$/, "/Im Do Q"), false],
    ["with more behind", `${seal(glyph)} 0 0 9 9 re f`, false],
  ])("is known %s", (_, content, isOwn) => {
    expect(isOwnSeal(content, [102, 43], [102, 43])).toBe(isOwn);
    expect(isOwnSeal(content, [102, 43], [300, 200])).toBe(false);
  });

  it("that is filled so that it hides what is below is told", async () => {
    const solid = () => ({ operators: "0 -1 m 1 -1 l 1 1 l 0 1 l h f", width: 1 });
    const { signPdf } = await import("../../../../src/seal/pdf-signature/sign-pdf.js");
    const { signerOf, moment } = await import("../../../support/signed-pdf.js");
    const document = await PDFDocument.load(one, { updateMetadata: false });
    expect(document.getPageCount()).toBe(2);
    const said = { role: "x", name: "x", date: "x", warning: null };
    const signing = {
      signer: signerOf(maker),
      role: "maker",
      labels: ["Amount1.50"],
      moment,
      stamp: null,
    };
    const { pdf } = await signPdf(one, { ...signing, seal: said, draw: solid });
    expect(await failures(pdf)).toMatch(/lies over text/);
  });
});

describe("a signature of poppler", () => {
  it("is nothing that changed before signing", () => {
    const pdf = gunzipSync(
      readFileSync(join(root, "tests", "fixtures", "openssl", "poppler.pdf.gz")),
    );
    const seen = { marks: () => [], pictures: () => [] };
    const part = { bytes: pdf, to: pdf.length, seen, isOurs: true };
    expect(changesBeforeSigning({ ...part, from: 0 })).toEqual({ faults: [], unreadable: null });
    const printed = pdf.indexOf("%%EOF") + 5;
    expect(forbiddenChanges({ ...part, from: printed })).toEqual({ faults: [], unreadable: null });
  });
});

describe("a file whose own tables are wrong", () => {
  it("cannot be judged once something follows, and stands alone", async () => {
    const shifted = Buffer.from(
      plain
        .toString("latin1")
        .replace(/startxref\n(\d+)/, (_, n: string) => `startxref\n${Number(n) + 3}`),
      "latin1",
    );
    const pdf = await sign(shifted, leader, "teamLeader");
    expect(await openPdf(pdf)).toBeDefined();
    expect(await failures(pdf)).toBe("");
    const { items, signatures } = await verify(await sign(pdf, maker, "decisionMaker"));
    expect(
      items
        .filter((i) => i.state !== "pass")
        .map((i) => i.message.en)
        .join(),
    ).toMatch(/cannot be told: the signed file is itself not as the format demands/);
    expect(signatures.map((s) => s.stands)).toEqual([false, true]);
  });
});
