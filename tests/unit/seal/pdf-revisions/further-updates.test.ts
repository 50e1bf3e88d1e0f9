import { beforeAll, describe, expect, it } from "vitest";
import { messageOf } from "../../../../src/model/base/errors.js";
import {
  type Forgery,
  forged,
  stream,
  type Target,
  targetOf,
} from "../../../support/forged-pdf.js";
import { everyThird } from "../../../support/long.js";
import { failures, leader, maker, sign, verify } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

let target: Target;
beforeAll(async () => {
  const one = await sign(await simplePdf(), leader, "teamLeader");
  target = await targetOf(await sign(one, maker, "decisionMaker", { stamped: true }));
});

const added = (t: Target, number: number, entry: string) => ({
  number,
  body: t.text(number).replace(/>>\s*$/, `${entry} >>`),
});
const fresh = (t: Target, body: string) => ({ number: t.next, body });
const red = "1 0 0 rg 20 380 300 60 re f";

/** Ways to show, say or attach something else by an update after the last signature. */
const updates: Readonly<Record<string, (t: Target) => Forgery>> = {
  "resources that pages inherit": (t) => ({
    pieces: [
      {
        number: Number(/\/Parent (\d+)/.exec(t.text(t.page))?.[1]),
        body: t
          .text(Number(/\/Parent (\d+)/.exec(t.text(t.page))?.[1]))
          .replace(/>>\s*$/, "/Resources << /Font << /F 1 0 R >> >> >>"),
      },
    ],
  }),
  "another state of an annotation's appearance": (t) => ({
    pieces: [added(t, t.widget, "/AS /Off")],
  }),
  "an action when a page opens": (t) => ({
    pieces: [added(t, t.page, "/AA << /O << /S /JavaScript /JS (x) >> >>")],
  }),
  "an action of a field": (t) => ({
    pieces: [added(t, t.widget, "/AA << /E << /S /URI /URI (https://x) >> >>")],
  }),
  "other labels of pages": (t) => ({
    pieces: [added(t, t.catalog, "/PageLabels << /Nums [0 << /S /r >>] >>")],
  }),
  "another text behind the glyphs": (t) => ({
    pieces: [
      added(t, t.font, `/ToUnicode ${t.next} 0 R`),
      fresh(t, stream("1 beginbfchar <31> <0039> endbfchar")),
    ],
  }),
  "a structure tree with another text": (t) => ({
    pieces: [
      added(t, t.catalog, `/StructTreeRoot ${t.next} 0 R`),
      fresh(t, "<< /Type /StructTreeRoot /K << /S /P /ActualText (9.99) >> >>"),
    ],
  }),
  "an XFA form": (t) => ({
    pieces: [added(t, t.form, `/XFA ${t.next} 0 R`), fresh(t, stream("<xdp/>"))],
  }),
  "an XFA form hidden among validation data": (t) => ({
    pieces: [
      added(t, t.catalog, `/DSS << /Certs [${t.next} 0 R] /XFA ${t.next} 0 R >>`),
      fresh(t, stream("<xdp/>")),
    ],
  }),
  "names that lead elsewhere": (t) => ({
    pieces: [added(t, t.catalog, "/Dests << /a [1 0 R /Fit] >>")],
  }),
  "a collection of files": (t) => ({
    pieces: [added(t, t.catalog, "/Collection << /Type /Collection /View /D /D (record.json) >>")],
  }),
  articles: (t) => ({ pieces: [added(t, t.catalog, "/Threads [<< /F << >> >>]")] }),
  "a viewer that hides": (t) => ({
    pieces: [added(t, t.catalog, "/ViewerPreferences << /HideToolbar true >>")],
  }),
  "a page that opens first": (t) => ({
    pieces: [added(t, t.catalog, `/OpenAction [${t.secondPage} 0 R /Fit]`)],
  }),
  "another language": (t) => ({ pieces: [added(t, t.catalog, "/Lang (ar)")] }),
  "another version": (t) => ({ pieces: [added(t, t.catalog, "/Version /2.0")] }),
  "another base of links": (t) => ({
    pieces: [added(t, t.catalog, "/URI << /Base (https://x/) >>")],
  }),
  outlines: (t) => ({ pieces: [added(t, t.catalog, "/Outlines << /Count 0 >>")] }),
  "output intents": (t) => ({
    pieces: [added(t, t.catalog, "/OutputIntents [<< /S /GTS_PDFA1 >>]")],
  }),
  "associated files": (t) => ({
    pieces: [added(t, t.catalog, `/AF [${t.next} 0 R]`), fresh(t, "<< /Type /Filespec /F (x) >>")],
  }),
  "pieces of a program": (t) => ({ pieces: [added(t, t.page, "/PieceInfo << /X << >> >>")] }),
  "a page cut smaller": (t) => ({ pieces: [added(t, t.page, "/CropBox [0 0 420 300]")] }),
  "a page turned": (t) => ({ pieces: [added(t, t.page, "/Rotate 180")] }),
  "units of a page": (t) => ({ pieces: [added(t, t.page, "/UserUnit 9")] }),
  "a page that moves on": (t) => ({ pieces: [added(t, t.page, "/Dur 1 /Trans << >>")] }),
  "a group that blends": (t) => ({
    pieces: [added(t, t.page, "/Group << /S /Transparency /K true >>")],
  }),
  "metadata of a page": (t) => ({
    pieces: [added(t, t.page, `/Metadata ${t.next} 0 R`), fresh(t, stream("<x/>"))],
  }),
  encryption: (t) => ({
    pieces: [fresh(t, "<< /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -4 >>")],
    trailer: `/Encrypt ${t.next} 0 R`,
  }),
  "content in an object stream with a strange filter": (t) => ({
    pieces: [
      fresh(
        t,
        stream("3c3e>", `/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /RunLengthDecode]`),
      ),
    ],
  }),
  "offsets that a viewer would mend": (t) => ({
    pieces: [{ number: t.content, body: stream(red) }],
    rows: (at) => [...at].map(([number, place]) => ({ number, at: place + 3 })),
  }),
  "a table that begins one byte later": (t) => ({
    pieces: [{ number: t.content, body: stream(red) }, " "],
    previous: t.start + 1,
  }),
  "a second header": (t) => ({ pieces: ["%PDF-2.0\n", { number: t.content, body: stream(red) }] }),
  "a zip behind": () => ({
    pieces: [],
    behind: "PK\u0003\u0004xxxxPK\u0005\u0006".padEnd(60, "\0"),
  }),
  "a field that shows a signature twice": (t) => ({
    pieces: [
      { number: t.form, body: t.text(t.form).replace(/\/Fields \[/, `/Fields [${t.next} 0 R `) },
      fresh(
        t,
        `<< /FT /Sig /T (again) /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /V ${t.signature} 0 R >>`,
      ),
    ],
  }),
  "the value of a signature renewed": (t) => ({
    pieces: [{ number: t.signature, body: t.text(t.signature).replace("/M (", "/M (D:2020") }],
  }),
  "a reason that was not given": (t) => ({ pieces: [added(t, t.signature, "/Reason (agreed)")] }),
  "permissions that were not given": (t) => ({
    pieces: [added(t, t.catalog, "/Legal << /NonEmbeddedFonts 1 >>")],
  }),
  "a form's default look": (t) => ({ pieces: [added(t, t.form, "/DA (/F 0 Tf)")] }),
  "an order of calculation": (t) => ({ pieces: [added(t, t.form, `/CO [${t.widget} 0 R]`)] }),
  "numbers of generations": (t) => ({ pieces: [`${t.content} 1 obj\n${stream(red)}\nendobj\n`] }),
};

/** What is said of changes and of what signatures cover; a file that cannot be opened is none. */
async function told(pdf: Buffer): Promise<string> {
  try {
    const { items } = await verify(pdf);
    return items
      .filter((i) => i.state !== "pass" && /changed|coverage|value/.test(i.check))
      .map((i) => i.message.en)
      .join("\n");
  } catch (error) {
    return messageOf(error);
  }
}

describe("an update after the last signature, once more", () => {
  it.each(everyThird(Object.entries(updates)))("is no unaltered file: %s", async (_, make) => {
    const pdf = forged(target, make(target));
    expect(await told(pdf)).not.toBe("");
  });
});

describe("the bytes of a signed file, changed where they stand", () => {
  /** The last place where something stands, changed. */
  const changed = (find: string, by: string) => {
    const at = target.pdf.lastIndexOf(find, target.pdf.length, "latin1");
    expect(at).toBeGreaterThan(0);
    return Buffer.concat([
      target.pdf.subarray(0, at),
      Buffer.from(by, "latin1"),
      target.pdf.subarray(at + find.length),
    ]);
  };

  it("is sound before", async () => {
    expect(await failures(target.pdf)).toBe("");
  });

  it.each<[string, () => Buffer]>([
    ["a byte before the header", () => Buffer.concat([Buffer.from("\n"), target.pdf])],
    ["a header before the header", () => Buffer.concat([Buffer.from("%PDF-1.4\n"), target.pdf])],
    ["a zip before", () => Buffer.concat([Buffer.from("PK\u0003\u0004"), target.pdf])],
    [
      "a zip behind",
      () => Buffer.concat([target.pdf, Buffer.from("PK\u0005\u0006".padEnd(22, "\0"), "latin1")]),
    ],
    ["a blank in the gap", () => changed("00>", "0 >")],
    ["a comment in the gap", () => changed("0000>", "%00>")],
    ["other digits in the gap", () => changed("0000>", "00A0>")],
    ["a string that ends early", () => changed("0000>", "0>00")],
    [
      "capitals beside small letters",
      () => {
        const at = target.pdf.lastIndexOf("/Contents <", target.pdf.length, "latin1") + 11;
        const pdf = Buffer.from(target.pdf);
        const letter = pdf
          .subarray(at, at + 400)
          .toString("latin1")
          .search(/[a-f]/i);
        pdf[at + letter] = (pdf[at + letter] ?? 0) ^ 0x20;
        return pdf;
      },
    ],
    ["a last byte less", () => target.pdf.subarray(0, -1)],
  ])("does not pass: %s", async (_, make) => {
    expect(await told(make())).not.toBe("");
  });
});
