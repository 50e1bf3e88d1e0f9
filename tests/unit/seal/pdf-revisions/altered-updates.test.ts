import { beforeAll, describe, expect, it } from "vitest";
import {
  type Forgery,
  forged,
  stream,
  type Target,
  targetOf,
} from "../../../support/forged-pdf.js";
import { failures, leader, maker, sign } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

let target: Target;
beforeAll(async () => {
  const one = await sign(await simplePdf(), leader, "teamLeader");
  target = await targetOf(await sign(one, maker, "decisionMaker", { stamped: true }));
});

/** Covers the amount in red. */
const red = "1 0 0 rg 20 380 300 60 re f";
const evil = (t: Target) => ({ number: t.content, body: stream(red) });
const replaced = (t: Target, number: number, [from, to]: readonly [string | RegExp, string]) => ({
  number,
  body: t.text(number).replace(from, to),
});
const added = (t: Target, number: number, entry: string) =>
  replaced(t, number, [/>>\s*$/, `${entry} >>`]);
/** The second page with another list of annotations. */
const annotated = (t: Target, list: string) => ({
  number: t.secondPage,
  body: t
    .text(t.secondPage)
    .replace(/\/Annots \[[^\]]*\]/, "")
    .replace(/>>\s*$/, `/Annots ${list} >>`),
});

/** How viewers are led to another page, and what must be said of each way. */
const attacks: Readonly<Record<string, readonly [(t: Target) => Forgery, RegExp]>> = {
  "the content replaced": [(t) => ({ pieces: [evil(t)] }), /object \d+ was changed/],
  "two objects of one number, the old one behind and unnamed": [
    (t) => ({
      pieces: [evil(t), { number: t.content, body: t.text(t.content), isUnnamed: true }],
    }),
    /two objects|was changed/,
  ],
  "an object inside a stream of validation data": [
    (t) => {
      const hidden = `${t.content} 0 obj\n${stream(red)}\nendobj\n`;
      return {
        pieces: [
          added(t, t.catalog, `/DSS << /Certs [ ${t.next} 0 R ] >>`),
          { number: t.next, body: stream(hidden) },
        ],
        rows: (at) => [
          { number: t.catalog, at: at.get(t.catalog) ?? 0 },
          { number: t.next, at: at.get(t.next) ?? 0 },
          { number: t.content, at: (at.get(t.next) ?? 0) + stream(hidden).indexOf(hidden) + 8 },
        ],
      };
    },
    /no update of a PDF|no object begins/,
  ],
  "a table before the table": [
    (t) => {
      const first = forged(t, { pieces: [evil(t)] });
      return {
        pieces: [
          first
            .subarray(t.pdf.length + 1)
            .toString("latin1")
            .split("startxref")[0] ?? "",
        ],
        previous: first.lastIndexOf("xref\n", first.lastIndexOf("startxref") - 1),
      };
    },
    /no update of a PDF/,
  ],
  "a table before the table, each closed": [
    (t) => {
      const first = forged(t, { pieces: [evil(t)] });
      const text = first.subarray(t.pdf.length + 1).toString("latin1");
      return { pieces: [text], previous: Number(/startxref\n(\d+)/.exec(text)?.[1]) };
    },
    /was changed/,
  ],
  "the content as an object stream": [
    (t) => ({
      pieces: [{ number: t.content, body: stream(red, "/Type /ObjStm /N 0 /First 0") }],
    }),
    /was changed/,
  ],
  "the content as a table": [
    (t) => ({
      pieces: [
        { number: t.content, body: stream(red, "/Type /XRef /W [1 1 1] /Index [0 0] /Size 1") },
      ],
    }),
    /was changed/,
  ],
  "the content freed": [
    (t) => ({ pieces: [], rows: () => [{ number: t.content, at: null }] }),
    /was removed/,
  ],
  "appearance of a seal as an object stream": [
    (t) => ({
      pieces: [
        {
          number: t.seal,
          body: stream(
            "1 0 0 rg 0 0 102 43 re f",
            "/Subtype /Form /BBox [0 0 102 43] /Type /ObjStm /N 0 /First 0",
          ),
        },
      ],
    }),
    /was changed/,
  ],
  "a table in a stream, and two objects of one number": [
    (t) => ({
      pieces: [evil(t), { number: t.content, body: t.text(t.content), isUnnamed: true }],
      isStream: true,
    }),
    /was changed/,
  ],
  "a table in a stream": [(t) => ({ pieces: [evil(t)], isStream: true }), /is a stream|changed/],
  "a table in a stream with nothing else": [() => ({ pieces: [], isStream: true }), /is a stream/],
  "a hybrid: readers of streams see another page": [
    (t) => {
      const table = forged(t, { pieces: [evil(t)], isStream: true })
        .subarray(t.pdf.length + 1)
        .toString("latin1");
      const at = t.pdf.length + 1 + table.search(/\d+ 0 obj\n<< \/Type \/XRef/);
      return { pieces: [table.split("startxref")[0] ?? ""], trailer: `/XRefStm ${at}` };
    },
    /XRefStm|does not name|no update/,
  ],
  "a circle of tables": [
    (t) => ({ pieces: [evil(t)], previous: t.pdf.length + 400 }),
    /does not follow|cannot be read/,
  ],
  "a table that passes over the last signature": [
    (t) => ({
      pieces: [],
      previous: Number(/\/Prev (\d+)/.exec(t.pdf.toString("latin1").slice(t.start))?.[1]),
    }),
    /does not follow/,
  ],
  "another catalog": [
    (t) => ({
      pieces: [{ number: t.next, body: t.text(t.catalog).replace(">>", "/OpenAction 1 0 R >>") }],
      root: t.next,
    }),
    /another catalog/,
  ],
  "the form pointed at the content": [
    (t) => ({
      pieces: [
        replaced(t, t.catalog, [/\/AcroForm \d+ 0 R/, `/AcroForm ${t.content} 0 R`]),
        { number: t.content, body: stream(red, "/Fields [] /SigFlags 3") },
      ],
    }),
    /the form was replaced|no form field shows/,
  ],
  "the contents of a page as a list": [
    (t) => ({
      pieces: [
        replaced(t, t.page, [
          /\/Contents (\[[^\]]*\]|\d+ 0 R)/,
          `/Contents [${t.content} 0 R ${t.next} 0 R]`,
        ]),
        { number: t.next, body: stream(red) },
      ],
    }),
    /page 1: \/Contents/,
  ],
  "resources swapped": [
    (t) => ({ pieces: [replaced(t, t.page, [/\/Helvetica-\d+ /, "/Helvetica-1 "])] }),
    /page 1: \/Resources/,
  ],
  "a font replaced": [
    (t) => ({ pieces: [replaced(t, t.font, ["/Helvetica", "/Symbol"])] }),
    /object \d+ \(Font Type1\) was changed/,
  ],
  "optional content hides a layer": [
    (t) => ({ pieces: [added(t, t.catalog, "/OCProperties << /D << /OFF [] >> /OCGs [] >>")] }),
    /the catalog: \/OCProperties/,
  ],
  "an annotation on a page that had none": [
    (t) => ({
      pieces: [
        annotated(t, `[${t.next} 0 R]`),
        {
          number: t.next,
          body: "<< /Type /Annot /Subtype /FreeText /Rect [20 380 320 440] /Contents (9.99) >>",
        },
      ],
    }),
    /page 2/,
  ],
  "the list of annotations of a page pointed at a changed object": [
    (t) => ({
      pieces: [
        annotated(t, `${t.content} 0 R`),
        { number: t.content, body: "[ << /Subtype /FreeText /Rect [20 380 320 440] >> ]" },
      ],
    }),
    /was changed|page 2/,
  ],
  "fields drawn anew by the viewer": [
    (t) => ({ pieces: [added(t, t.form, "/NeedAppearances true")] }),
    /the form: \/NeedAppearances/,
  ],
  "another attached file": [
    (t) => ({
      pieces: [
        replaced(t, t.fileSpec, [/\/EF <<[^>]*>>/, `/EF << /F ${t.next} 0 R >>`]),
        { number: t.next, body: stream('{"amount":9}', "/Type /EmbeddedFile") },
      ],
    }),
    /\(Filespec\) was changed/,
  ],
  "a script that is named": [
    (t) => ({
      pieces: [
        replaced(t, t.catalog, [
          /\/Names (\d+ 0 R|<<)/,
          "/Names << /JavaScript << /Names [(x) << /S /JavaScript /JS (app.alert\\(1\\)) >>] >> >> /Was $1",
        ]),
      ],
    }),
    /the catalog: \/Names|is signed|was changed/,
  ],
  "other metadata": [
    (t) => ({
      pieces: [
        added(t, t.catalog, `/Metadata ${t.next} 0 R`),
        { number: t.next, body: stream("<x/>", "/Type /Metadata /Subtype /XML") },
      ],
    }),
    /the metadata \(\/Metadata\) was replaced/,
  ],
  "another title": [
    (t) => ({
      pieces: [{ number: t.next, body: "<< /Title (Other) >>" }],
      trailer: `/Info ${t.next} 0 R`,
    }),
    /information on the file/,
  ],
  "an object that nobody refers to": [
    (t) => ({ pieces: [{ number: t.next, body: "<< >>" }] }),
    /was added|neither a signature/,
  ],
  "an update that does nothing": [() => ({ pieces: [] }), /neither a signature/],
  "a table that goes without its objects": [
    (t) => ({ pieces: [{ number: t.next, body: "<< >>", isUnnamed: true }] }),
    /does not name it/,
  ],
  "what was there brought back": [
    (t) => ({
      pieces: [],
      rows: () => [{ number: t.content, at: t.pdf.indexOf("1 0 obj", 0, "latin1") }],
    }),
    /brings back/,
  ],
  "a smaller file, as its table says": [
    (t) => ({ pieces: [], size: t.content }),
    /\/Size of an update/,
  ],
  "bytes between the objects": [
    (t) => ({ pieces: ["% 8 0 obj\n", { number: t.next, body: "<< >>" }] }),
    /no update of a PDF/,
  ],
  "a comment at the end": [() => ({ pieces: [], behind: "% x\n" }), /no update of a PDF/],
  "blanks at the end": [() => ({ pieces: [], behind: "\n\n\n" }), /neither|no update/],
};

describe("an update after the last signature", () => {
  it("leaves a file that passes as it is", async () => {
    expect(await failures(target.pdf)).toBe("");
  });

  it.each(Object.entries(attacks))("is told: %s", async (_, [forgery, said]) => {
    const found = await failures(forged(target, forgery(target)));
    expect(found).toMatch(
      /^(changed-after-signature: changed after signature 2|signature-coverage)/m,
    );
    expect(found).toMatch(said);
  });

  it("is told where it adds blanks", async () => {
    expect(await failures(Buffer.concat([target.pdf, Buffer.from("\n \n")]))).toMatch(/no update/);
    expect(await failures(Buffer.concat([target.pdf, Buffer.from("\n")]))).toBe("");
  });
});
