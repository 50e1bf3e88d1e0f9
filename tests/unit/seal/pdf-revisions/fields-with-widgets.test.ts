import { beforeAll, describe, expect, it } from "vitest";
import {
  forged,
  openSignature,
  signedBy,
  stream,
  type Target,
  targetOf,
} from "../../../support/forged-pdf.js";
import { failures, leader, maker, sign, verify } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

// A field and the annotations by which it is seen may be objects of their own: a seal across the
// edges of several pages is written so.
let t: Target;
beforeAll(async () => {
  t = await targetOf(await sign(await simplePdf(), leader, "teamLeader"));
});

interface Seal {
  readonly rect?: string;
  readonly more?: string;
  readonly parent?: number;
  readonly kids?: string;
  readonly look?: string;
}

/** A signature whose field is seen on both pages. */
function across({ rect = "20 200 120 240", more = "", parent, kids, look = "0 0 9 9 re f" }: Seal) {
  const n = t.next;
  const widget = (number: number, page: number) => ({
    number,
    body: `<< /Type /Annot /Subtype /Widget /Parent ${parent ?? n} 0 R /F 132 /P ${page} 0 R /Rect [${rect}] /AP << /N ${n + 4} 0 R >> ${more} >>`,
  });
  const onSecond = t
    .text(t.secondPage)
    .replace(/\/Annots \[[^\]]*\]/, "")
    .replace(/>>\s*$/, `/Annots [${n + 3} 0 R] >>`);
  const pieces = [
    {
      number: t.page,
      body: t.text(t.page).replace(/\/Annots \[([^\]]*)\]/, `/Annots [$1 ${n + 2} 0 R]`),
    },
    { number: t.secondPage, body: onSecond },
    {
      number: t.form,
      body: t.text(t.form).replace(/\/Fields \[([^\]]*)\]/, `/Fields [$1 ${n} 0 R]`),
    },
    {
      number: n,
      body: `<< /FT /Sig /T (Seal) /V ${n + 1} 0 R /Kids [${kids ?? `${n + 2} 0 R ${n + 3} 0 R`}] >>`,
    },
    { number: n + 1, body: openSignature },
    widget(n + 2, t.page),
    widget(n + 3, t.secondPage),
    { number: n + 4, body: stream(look, "/Subtype /Form /BBox [0 0 100 40]") },
  ];
  return signedBy(maker, forged(t, { pieces }));
}

describe("a field with annotations of its own", () => {
  it("is one signature, and alters nothing", async () => {
    const pdf = across({});
    expect(await failures(pdf)).toBe("");
    const { signatures } = await verify(pdf);
    expect(signatures.map((s) => [s.field, s.stands])).toEqual([
      ["teamLeader-1", true],
      ["Seal", true],
    ]);
  });
  it.each<[string, Seal, RegExp]>([
    ["lies over text", { rect: "20 380 320 440" }, /page 2: a seal lies over text/],
    ["acts", { more: "/A << /S /JavaScript /JS (x) >>" }, /action came with it/],
    ["hangs on another field", { parent: 3 }, /\/Kids/],
    ["has a name of its own", { more: "/T (x)" }, /\/T /],
    [
      "has a value of its own",
      { more: "/V 5 0 R" },
      /\/V |other than a signature|one that was there/,
    ],
    ["is in a layer", { more: "/OC << >>" }, /\/OC/],
    [
      "stands in the field itself",
      { kids: "<< /Subtype /Widget /Rect [0 0 500 500] >>" },
      /something other than a signature/,
    ],
    ["is not listed", { kids: "" }, /something other than a signature/],
  ])("that %s is told", async (_, seal, said) => {
    expect(await failures(across(seal))).toMatch(said);
  });
  it("is not filled by another signature later", async () => {
    const sealed = await targetOf(across({}));
    const n = t.next + 2;
    const repainted = sealed
      .text(n)
      .replace(/\/AP << [^>]*>>|\/AP <<\s*\/N \d+ 0 R\s*>>/, `/AP << /N ${sealed.next + 1} 0 R >>`)
      .replace(/>>\s*$/, `/V ${sealed.next} 0 R >>`);
    const pieces = [
      { number: n, body: repainted },
      { number: sealed.next, body: openSignature },
      {
        number: sealed.next + 1,
        body: stream("1 0 0 rg 0 0 99 39 re f", "/Subtype /Form /BBox [0 0 100 40]"),
      },
    ];
    const pdf = signedBy(maker, forged(sealed, { pieces }));
    expect(await failures(pdf)).toMatch(/changed after signature 2: .*was changed/);
  });
  it("that was there before is told", async () => {
    expect(await failures(across({ kids: `${t.widget} 0 R` }))).toMatch(/\/Kids/);
  });
});
