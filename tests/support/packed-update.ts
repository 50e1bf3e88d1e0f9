import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { forged, signedBy, stream, type Target, targetOf, withField } from "./forged-pdf.js";
import { ca, leader } from "./signed-pdf.js";
import { simplePdf } from "./simple-pdf.js";

/** A signed PDF whose tables are all streams, as many programs write them. */
export async function packedTarget(): Promise<Target> {
  const document = await PDFDocument.load(await simplePdf(), { updateMetadata: false });
  const { context, catalog } = document;
  catalog.set(PDFName.of("AcroForm"), context.register(context.obj({ Fields: [], SigFlags: 3 })));
  document.getPage(0).node.set(PDFName.of("Annots"), context.obj([]));
  const plain = await targetOf(Buffer.from(await document.save({ useObjectStreams: true })));
  const update = forged(plain, { ...withField(plain, { name: "first" }), isStream: true });
  return targetOf(signedBy(leader, update));
}

/** Data for later validation, which may follow a signature: what an update is for. */
export function validationPieces(
  t: Target,
  more = "",
): readonly { readonly number: number; readonly body: string }[] {
  const certificate = ca.certificate.der.toString("latin1");
  return [
    {
      number: t.catalog,
      body: t.text(t.catalog).replace(/>>\s*$/, `/DSS << /Certs [ ${t.next} 0 R ] >> ${more} >>`),
    },
    { number: t.next, body: stream(certificate) },
  ];
}

/** How an object stream says what it says. */
export interface Packing {
  readonly dict?: string;
  /** Where each object begins, instead of where it does. */
  readonly offsets?: readonly number[];
  /** What stands between its head and its objects. */
  readonly gap?: string;
  readonly pieces?: readonly { readonly number: number; readonly body: string }[];
}

/** An update whose objects lie in a stream, besides data for later validation. */
export function packedUpdate(
  t: Target,
  objects: readonly (readonly [number: number, text: string])[],
  { dict = "", offsets = [], gap = "", pieces = [] }: Packing = {},
): Buffer {
  const [stored, table] = [t.next + 10, t.next + 11];
  let body = "";
  const head = objects.map(([number, text], i) => {
    const at = offsets[i] ?? body.length;
    body += `${text} `;
    return `${number} ${at} `;
  });
  const first = `${head.join("")}${gap}`;
  const packed = `/Type /ObjStm /N ${objects.length} /First ${first.length} ${dict}`;
  const plain = [
    ...validationPieces(t),
    ...pieces,
    { number: stored, body: stream(`${first}${body}`, packed) },
  ];
  let update = "\n";
  const rows: (readonly [number, number, number, number])[] = objects.map(([number], i) => [
    number,
    2,
    stored,
    i,
  ]);
  for (const piece of plain) {
    rows.push([piece.number, 1, t.pdf.length + update.length, 0]);
    update += `${piece.number} 0 obj\n${piece.body}\nendobj\n`;
  }
  const start = t.pdf.length + update.length;
  rows.push([table, 1, start, 0]);
  const bytes = Buffer.concat(rows.map(rowOf)).toString("latin1");
  const index = rows.map(([number]) => `${number} 1`).join(" ");
  const trailer = `/Type /XRef /Size ${t.next + 40} /Root ${t.catalog} 0 R /Prev ${t.start}`;
  const info = t.info === -1 ? "" : `/Info ${t.info} 0 R`;
  update += `${table} 0 obj\n${stream(bytes, `${trailer} ${info} /W [1 4 2] /Index [${index}]`)}\nendobj\n`;
  update += `startxref\n${start}\n%%EOF\n`;
  return Buffer.concat([t.pdf, Buffer.from(update, "latin1")]);
}

function rowOf([, kind, second, third]: readonly [number, number, number, number]): Buffer {
  const row = Buffer.alloc(7);
  row.writeUInt8(kind, 0);
  row.writeUInt32BE(second, 1);
  row.writeUInt16BE(third, 5);
  return row;
}
