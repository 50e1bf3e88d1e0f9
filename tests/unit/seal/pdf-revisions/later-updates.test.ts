import { PDFDocument } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import {
  forged,
  openSignature,
  signedBy,
  stream,
  type Target,
  targetOf,
  withField,
} from "../../../support/forged-pdf.js";
import { failures, leader, maker, sign, verify } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

let plain: Buffer;
let target: Target;
beforeAll(async () => {
  plain = await simplePdf();
  target = await targetOf(await sign(plain, leader, "teamLeader"));
});

describe("data for later validation", () => {
  const store = (t: Target, dict: string, number = t.next) => ({
    number: t.catalog,
    body: t.text(t.catalog).replace(/>>\s*$/, `${dict} >>`),
    next: number,
  });

  it("alters nothing", async () => {
    const t = target;
    const pieces = [
      store(t, `/DSS ${t.next} 0 R`),
      {
        number: t.next,
        body: `<< /Type /DSS /Certs [ ${t.next + 1} 0 R ] /VRI << /AB << /Cert [ ${t.next + 1} 0 R ] /TU (D:20260101) >> >> >>`,
      },
      { number: t.next + 1, body: stream("certificate") },
    ];
    const once = forged(t, { pieces });
    expect(await failures(once)).toBe("");
    const again = await targetOf(once);
    const more = {
      number: t.next,
      body: `<< /Type /DSS /Certs [ ${t.next + 1} 0 R ${again.next} 0 R ] >>`,
    };
    const answer = { number: again.next, body: stream("another") };
    expect(await failures(forged(again, { pieces: [more, answer] }))).toBe("");
    const less = { number: t.next, body: `<< /Type /DSS /Certs [ ${again.next} 0 R ] >>` };
    const lessens = forged(again, { pieces: [less, answer] });
    expect(await failures(lessens, true)).toMatch(/no longer holds .*\/Certs/);
    // Other programs leave away what they need no more.
    expect(await failures(lessens)).toBe("");
    expect((await verify(lessens)).signatures.map((s) => s.stands)).toEqual([false]);
    const gone = { number: t.catalog, body: t.text(t.catalog) };
    expect(await failures(forged(again, { pieces: [gone] }))).toMatch(/no longer holds .*\/DSS/);
  });

  it("alters nothing where all tables are streams", async () => {
    const document = await PDFDocument.load(plain, { updateMetadata: false });
    const packed = Buffer.from(await document.save({ useObjectStreams: true }));
    expect(packed.toString("latin1")).toContain("/ObjStm");
    const t = await targetOf(await sign(packed, leader, "teamLeader"));
    const pieces = [
      store(t, `/DSS << /Certs [ ${t.next} 0 R ] >>`),
      { number: t.next, body: stream("certificate") },
    ];
    expect(await failures(forged(t, { pieces }))).toBe("");
    const painted = { number: t.content, body: stream("0 0 500 500 re f") };
    expect(await failures(forged(t, { pieces: [painted] }))).toMatch(/was changed/);
  });

  it.each([
    ["a form", "/DSS << /Certs [ NEXT 0 R ] >>", "/Subtype /Form /BBox [0 0 9 9]"],
    ["an object stream", "/DSS << /Certs [ NEXT 0 R ] >>", "/Type /ObjStm /N 0 /First 0"],
    ["a key of its own", "/DSS << /Pages NEXT 0 R >>", ""],
  ])("that holds %s is told", async (_, dict, keys) => {
    const t = target;
    const pieces = [
      store(t, dict.replace("NEXT", String(t.next))),
      { number: t.next, body: stream("x", keys) },
    ];
    expect(await failures(forged(t, { pieces }))).toMatch(/validation data|was changed/);
  });
});

describe("permissions", () => {
  const certified = (parameters: string, method = "DocMDP") =>
    openSignature.replace(
      /^<</,
      `<< /Reference [ << /Type /SigRef /TransformMethod /${method} /TransformParams << ${parameters} >> >> ]`,
    );
  const firstWith = async (value: string) => {
    const t = await targetOf(await sign(plain, leader, "teamLeader"));
    return targetOf(signedBy(maker, forged(t, withField(t, { signature: value, name: "first" }))));
  };
  const second = (t: Target, name: string) => signedBy(maker, forged(t, withField(t, { name })));

  it.each([
    [
      "P 1 forbids a further signature",
      certified("/P 1"),
      "later",
      /signature 2 forbids what signature 3/,
    ],
    ["P 2 allows it", certified("/P 2"), "later", /^$/],
    ["P 3 allows it", certified("/P 3"), "later", /^$/],
    ["P 9 is nothing that allows it", certified("/P 9"), "later", /forbids/],
    ["a lock of all fields", certified("/Action /All", "FieldMDP"), "later", /forbids/],
    [
      "a lock of this field",
      certified("/Action /Include /Fields [(later)]", "FieldMDP"),
      "later",
      /forbids/,
    ],
    [
      "a lock of another field",
      certified("/Action /Include /Fields [(x)]", "FieldMDP"),
      "later",
      /^$/,
    ],
    [
      "a lock of all but this",
      certified("/Action /Exclude /Fields [(later)]", "FieldMDP"),
      "later",
      /^$/,
    ],
    [
      "a lock of all but another",
      certified("/Action /Exclude /Fields [(x)]", "FieldMDP"),
      "later",
      /forbids/,
    ],
  ])("%s", async (_, value, name, said) => {
    expect(await failures(second(await firstWith(value), name))).toMatch(said);
  });
});
