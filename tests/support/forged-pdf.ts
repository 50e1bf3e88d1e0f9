import { PDFDocument, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { type Identity } from "../../src/seal/signing/dev-ca.js";
import { signCms } from "../../src/seal/signing/write-cms.js";
import { ca } from "./signed-pdf.js";

/** Where the parts of a PDF stand that a forger aims at. */
export interface Target {
  readonly pdf: Buffer;
  /** Numbers of objects. */
  readonly content: number;
  readonly page: number;
  readonly secondPage: number;
  readonly catalog: number;
  readonly font: number;
  readonly form: number;
  readonly seal: number;
  readonly widget: number;
  readonly signature: number;
  readonly fileSpec: number;
  readonly info: number;
  /** The first number that is free. */
  readonly next: number;
  /** Where its last table begins. */
  readonly start: number;
  /** An object as it is written. */
  text(number: number): string;
}

export async function targetOf(pdf: Buffer): Promise<Target> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context, catalog } = document;
  const [first, second] = document.getPages();
  const number = (ref: unknown) => (ref instanceof PDFRef ? ref.objectNumber : -1);
  const find = (isIt: (text: string) => boolean) =>
    context
      .enumerateIndirectObjects()
      .filter(([, o]) => isIt(String(o)))
      .map(([ref]) => ref.objectNumber)
      .at(-1) ?? -1;
  const text = pdf.toString("latin1");
  const contents = first?.node.Contents();
  const list = first?.node.get(PDFName.of("Contents"));
  return {
    pdf,
    content: number(contents && "get" in contents ? contents.get(0 as never) : list),
    page: number(first?.ref),
    secondPage: number(second?.ref),
    catalog: number(context.trailerInfo.Root),
    font: find((t) => t.includes("/BaseFont /Helvetica")),
    form: number(catalog.get(PDFName.of("AcroForm"))),
    seal: find((t) => t.includes("/Subtype /Form")),
    widget: find((t) => t.includes("/Subtype /Widget")),
    signature: find((t) => t.includes("/ByteRange")),
    fileSpec: find((t) => t.includes("/Type /Filespec")),
    info: number(context.trailerInfo.Info),
    next: Math.max(...context.enumerateIndirectObjects().map(([r]) => r.objectNumber)) + 5,
    start: Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]),
    text: (n) =>
      String(context.enumerateIndirectObjects().find(([r]) => r.objectNumber === n)?.[1] ?? ""),
  };
}

/** A piece of an update: an object, or bytes that no table knows. */
type Piece =
  | { readonly number: number; readonly body: string; readonly isUnnamed?: boolean }
  | string;

export interface Forgery {
  readonly pieces: readonly Piece[];
  /** Rows of the table instead of those of the objects: `["8", offset]` or free. */
  readonly rows?: (offsets: ReadonlyMap<number, number>) => readonly Row[];
  readonly trailer?: string;
  readonly previous?: number;
  readonly root?: number;
  readonly size?: number;
  readonly isStream?: boolean;
  readonly behind?: string;
  /** What stands between its trailer and `startxref`. */
  readonly mark?: string;
}
interface Row {
  readonly number: number;
  readonly at: number | null;
}

/** An incremental update, written byte by byte. */
export function forged(target: Target, forgery: Forgery): Buffer {
  const { pdf } = target;
  let update = "\n";
  const offsets = new Map<number, number>();
  for (const piece of forgery.pieces) {
    if (typeof piece === "string") update += piece;
    else {
      if (!piece.isUnnamed) offsets.set(piece.number, pdf.length + update.length);
      update += `${piece.number} 0 obj\n${piece.body}\nendobj\n`;
    }
  }
  const rows = [
    ...(forgery.rows?.(offsets) ?? [...offsets].map(([number, at]) => ({ number, at }))),
  ].sort((a, b) => a.number - b.number);
  const start = pdf.length + update.length;
  const head = [
    `/Size ${forgery.size ?? target.next + 20}`,
    `/Root ${forgery.root ?? target.catalog} 0 R`,
    target.info === -1 ? "" : `/Info ${target.info} 0 R`,
    `/Prev ${forgery.previous ?? target.start}`,
    forgery.trailer ?? "",
  ].join(" ");
  update += forgery.isStream
    ? tableStream(target.next + 19, rows, { start, head })
    : `xref\n${rows
        .map(({ number, at }) =>
          at === null
            ? `${number} 1\n0000000000 00001 f \n`
            : `${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`,
        )
        .join("")}trailer\n<< ${head} >>\n`;
  update += `${forgery.mark ?? ""}startxref\n${start}\n%%EOF\n${forgery.behind ?? ""}`;
  return Buffer.concat([pdf, Buffer.from(update, "latin1")]);
}

function tableStream(
  number: number,
  rows: readonly Row[],
  { start, head }: { start: number; head: string },
): string {
  const all = [...rows, { number, at: start }];
  const bytes = all
    .map(({ at }) => {
      const row = Buffer.alloc(7);
      row.writeUInt8(at === null ? 0 : 1, 0);
      row.writeUInt32BE(at ?? 0, 1);
      return row.toString("latin1");
    })
    .join("");
  const index = all.map((r) => `${r.number} 1`).join(" ");
  return `${number} 0 obj\n<< /Type /XRef ${head} /W [1 4 2] /Index [${index}] /Length ${bytes.length} >>\nstream\n${bytes}\nendstream\nendobj\n`;
}

export function stream(content: string, dict = ""): string {
  return `<< ${dict} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

const room = 8000;

/** The value of a signature that an update brings, before it is signed. */
export const openSignature = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 ${"9".repeat(10)} ${"8".repeat(10)} ${"7".repeat(10)}] /Contents <${"0".repeat(room * 2)}> >>`;

/** A further signature as another program writes it: a field, its appearance, its value. */
export interface ForgedField {
  readonly rect?: string;
  readonly look?: string;
  readonly form?: string;
  readonly appearance?: string;
  /** Of the field: a reference, or the signature itself. */
  readonly value?: string;
  readonly signature?: string;
  readonly more?: string;
  readonly name?: string;
  readonly pieces?: Forgery["pieces"];
}

/** The update that brings it: page and form list it. */
export function withField(t: Target, field: ForgedField): Forgery {
  const n = t.next;
  const { rect = "0 0 0 0", form = "/Subtype /Form /BBox [0 0 100 40]", look = "" } = field;
  const appearance = field.appearance ?? `/AP << /N ${n + 2} 0 R >>`;
  return {
    pieces: [
      {
        number: t.page,
        body: t.text(t.page).replace(/\/Annots \[([^\]]*)\]/, `/Annots [$1 ${n} 0 R]`),
      },
      {
        number: t.form,
        body: t.text(t.form).replace(/\/Fields \[([^\]]*)\]/, `/Fields [$1 ${n} 0 R]`),
      },
      {
        number: n,
        body: `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${field.name ?? "Signature2"}) /F 132 /P ${t.page} 0 R /Rect [${rect}] /V ${field.value ?? `${n + 1} 0 R`} ${appearance} ${field.more ?? ""} >>`,
      },
      ...(field.value?.startsWith("<<")
        ? []
        : [{ number: n + 1, body: field.signature ?? openSignature }]),
      { number: n + 2, body: stream(look, form) },
      ...(field.pieces ?? []),
    ],
  };
}

/** Signs an update that holds an open signature, as somebody with a key of his own can. */
export function signedBy(identity: Identity, update: Buffer): Buffer {
  return filled(update, (content) =>
    signCms(content, identity.key, [identity.certificate, ca.certificate]),
  );
}

/** Puts whatever somebody makes over the bytes of an update into its open signature. */
export function filled(update: Buffer, sign: (content: Uint8Array) => Uint8Array): Buffer {
  const bytes = Buffer.from(update);
  const from = bytes.lastIndexOf(`/Contents <${"0".repeat(room)}`, bytes.length, "latin1") + 10;
  const to = bytes.indexOf(">", from, "latin1") + 1;
  const places = [from, to, bytes.length - to].map((n) => String(n).padStart(10, " "));
  for (const [i, digit] of ["9", "8", "7"].entries()) {
    const at = bytes.lastIndexOf(digit.repeat(10), from, "latin1");
    bytes.write(places[i] ?? "", at, "latin1");
  }
  const cms = sign(Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]));
  bytes.write(Buffer.from(cms).toString("hex"), from + 1, "latin1");
  return bytes;
}
