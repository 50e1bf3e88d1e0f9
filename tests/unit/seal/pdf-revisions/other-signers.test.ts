import { deflateSync } from "node:zlib";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type Forgery,
  forged,
  signedBy,
  stream,
  type Target,
  targetOf,
  withField,
} from "../../../support/forged-pdf.js";
import { failures, leader, maker, sign, verify } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

// Files in the style of other programs: what they write beside a signature alters nothing.
const free = "20 200 120 240";
let plain: Buffer;
let target: Target;
beforeAll(async () => {
  plain = await withMetadata(packet("2026-05-01T09:00:00Z", structure("resource")));
  target = await targetOf(await sign(plain, leader, "teamLeader"));
});

/** Metadata as programs write them: properties as attributes or as elements. */
function packet(
  modified: string,
  more = "",
  style: "attributes" | "elements" = "elements",
): string {
  const spaces = `xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  const title = `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">认证证书</rdf:li></rdf:Alt></dc:title>`;
  const body =
    style === "elements"
      ? `<rdf:Description rdf:about=""><xmp:CreatorTool>dossier</xmp:CreatorTool><xmp:ModifyDate>${modified}</xmp:ModifyDate>${title}${more}</rdf:Description>`
      : `<rdf:Description rdf:about="" xmp:CreatorTool="dossier" xmp:ModifyDate="${modified}" xmp:MetadataDate="${modified}" pdf:Producer="iText"/>\n<rdf:Description rdf:about="">${title}${more}</rdf:Description>`;
  return `<?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="${style}"><rdf:RDF ${spaces}>${body}</rdf:RDF></x:xmpmeta>${" ".repeat(200)}<?xpacket end="w"?>`;
}

/** A structure, in the two forms that RDF has for it. */
function structure(form: "resource" | "nested"): string {
  const inside = "<xmp:CreateDate>2026-05-01T08:00:00Z</xmp:CreateDate>";
  return form === "resource"
    ? `<xmp:Made rdf:parseType="Resource">${inside}</xmp:Made>`
    : `<xmp:Made><rdf:Description>${inside}</rdf:Description></xmp:Made>`;
}

async function withMetadata(text: string): Promise<Buffer> {
  const document = await PDFDocument.load(await simplePdf(), { updateMetadata: false });
  const metadata = document.context.stream(Buffer.from(text), { Type: "Metadata", Subtype: "XML" });
  document.catalog.set(PDFName.of("Metadata"), document.context.register(metadata));
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

const metadataOf = (t: Target) => Number(/\/Metadata (\d+) 0 R/.exec(t.text(t.catalog))?.[1]);
const xmp = (text: string) =>
  stream(Buffer.from(text).toString("latin1"), "/Type /Metadata /Subtype /XML");
const further = (forgery: Partial<Forgery>, field = {}, t = target) => {
  const base = withField(t, field);
  return signedBy(
    maker,
    forged(t, { ...base, ...forgery, pieces: [...base.pieces, ...(forgery.pieces ?? [])] }),
  );
};
const holds = async (pdf: Buffer) => {
  expect(await failures(pdf)).toBe("");
  expect((await verify(pdf)).signatures.map((s) => s.stands)).toEqual([true, true]);
};

const later = "2026-06-01T10:00:00Z";
const anew = packet(later, structure("resource"));

describe("iText writes", () => {
  it("its name before the end", async () => {
    await holds(further({ mark: "%iText-Core-8.0.5 (AGPL version) ©2024 Apryse Group NV\n" }));
  });
  it.each([
    ["an end of its own", "%%EOF\n"],
    ["another start", "%x startxref\n"],
    ["an object", "% 8 0 obj << >> endobj\n"],
    ["a line that does not end", "%iText\rxref"],
    ["control characters", "%\u0007\n"],
    ["much", `%${"x".repeat(2000)}\n`],
    ["something other than a comment", "8 0 obj << >> endobj\n"],
  ])("and %s there is told", async (_, mark) => {
    expect(await failures(further({ mark }))).toMatch(/no update|belongs to none|changed after/);
  });
  it("the metadata anew, under the same number", async () => {
    const piece = (text: string) => ({ number: metadataOf(target), body: xmp(text) });
    await holds(further({ pieces: [piece(anew)] }));
    await holds(further({ pieces: [piece(packet(later, structure("resource"), "attributes"))] }));
  });
  it("the metadata deflated", async () => {
    const text = deflateSync(Buffer.from(anew)).toString("latin1");
    const body = stream(text, "/Type /Metadata /Subtype /XML /Filter /FlateDecode");
    await holds(further({ pieces: [{ number: metadataOf(target), body }] }));
  });
  it("an appearance of layers", async () => {
    const layer = {
      number: target.next + 3,
      body: stream("0.5 g 0 0 9 9 re f", "/Type /XObject /Subtype /Form /BBox [0 0 100 40]"),
    };
    await holds(
      further(
        { pieces: [layer] },
        {
          rect: free,
          look: "q 1 0 0 1 0 0 cm /FRM Do Q",
          form: `/Type /XObject /Subtype /Form /BBox [0 0 100 40] /Matrix [1 0 0 1 0 0] /Resources << /XObject << /FRM ${target.next + 3} 0 R >> >>`,
        },
      ),
    );
  });
});

describe("Acrobat writes", () => {
  const catalogWith = (more: string, from: RegExp | string = /$^/, to = "") => ({
    number: target.catalog,
    body: target
      .text(target.catalog)
      .replace(from, to)
      .replace(/>>\s*$/, `${more} >>`),
  });
  it("the metadata anew, under a new number", async () => {
    const n = target.next + 7;
    const pieces = [
      catalogWith("", /\/Metadata \d+ 0 R/, `/Metadata ${n} 0 R`),
      { number: n, body: xmp(anew) },
    ];
    await holds(further({ pieces }));
  });
  it("extensions and an encoding for its fonts", async () => {
    const n = target.next + 7;
    const form = target
      .text(target.form)
      .replace(/\/Fields \[([^\]]*)\]/, `/Fields [$1 ${target.next} 0 R]`)
      .replace(
        />>\s*$/,
        `/DA (/Helv 0 Tf 0 g) /DR << /Encoding << /PDFDocEncoding ${n} 0 R >> /Font << /Helv ${n + 1} 0 R >> >> >>`,
      );
    const base = withField(target, {});
    const pieces = [
      ...base.pieces.filter((p) => typeof p === "string" || p.number !== target.form),
      { number: target.form, body: form },
      catalogWith("/Extensions << /ADBE << /BaseVersion /1.7 /ExtensionLevel 8 >> >>"),
      { number: n, body: "<< /Type /Encoding /Differences [24 /breve /caron] >>" },
      {
        number: n + 1,
        body: `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding ${n} 0 R >>`,
      },
    ];
    await holds(signedBy(maker, forged(target, { pieces })));
  });
  it("the trailer's keys again", async () => {
    const checked = plain
      .toString("latin1")
      .replace("trailer\n<<", "trailer\n<< /DocChecksum /0123456789ABCDEF");
    const shift = Buffer.from(checked, "latin1");
    const t = await targetOf(await sign(shift, leader, "teamLeader"));
    await holds(further({ trailer: "/DocChecksum /0123456789ABCDEF" }, {}, t));
    expect(await failures(further({ trailer: "/DocChecksum /FF" }, {}, t))).toMatch(/DocChecksum/);
    expect(await failures(further({ trailer: "/Other 1" }, {}, t))).toMatch(/Other/);
  });
});

describe("metadata that say something else", () => {
  it.each([
    ["another title", anew.replace("认证证书", "资质证书")],
    [
      "another author",
      anew.replace(
        "</dc:title>",
        "</dc:title><dc:creator><rdf:Seq><rdf:li>x</rdf:li></rdf:Seq></dc:creator>",
      ),
    ],
    ["another program at its making", anew.replace(">dossier<", ">other<")],
    ["no title", anew.replace(/<dc:title>.*<\/dc:title>/, "")],
    ["a title of another language", anew.replace("x-default", "en")],
    [
      "a namespace of the same prefix",
      anew.replace("http://purl.org/dc/elements/1.1/", "http://example.org/"),
    ],
  ])("are told: %s", async (_, text) => {
    expect(text).not.toBe(anew);
    const pieces = [{ number: metadataOf(target), body: xmp(text) }];
    expect(await failures(further({ pieces }))).toMatch(/metadata/);
  });
  it.each([
    ["a structure in another form", packet(later, structure("nested"))],
    ["no XML", "hello"],
    ["an entity", anew.replace("<x:xmpmeta", '<!DOCTYPE x [<!ENTITY a "b">]><x:xmpmeta')],
  ])("cannot be judged: %s", async (_, text) => {
    const pdf = further({ pieces: [{ number: metadataOf(target), body: xmp(text) }] });
    expect(await failures(pdf)).toBe("");
    const { items, signatures } = await verify(pdf);
    expect(signatures.map((s) => s.stands)).toEqual([false, true]);
    expect(items.find((i) => i.check === "changed-after-signature")).toMatchObject({
      state: "cannotJudge",
    });
  });
  it("that a page shows as well are told", async () => {
    const n = metadataOf(target);
    const t = target;
    const pieces = [
      {
        number: t.page,
        body: t
          .text(t.page)
          .replace(/\/Contents (?:\d+ 0 R|\[[^\]]*\])/, `/Contents ${n} 0 R`)
          .replace(/\/Annots \[([^\]]*)\]/, `/Annots [$1 ${t.next} 0 R]`),
      },
      { number: n, body: xmp(anew) },
    ];
    expect(await failures(further({ pieces }))).toMatch(/Contents|twice/);
  });
});
