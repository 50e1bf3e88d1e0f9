import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from "@cantoo/pdf-lib";
import type { Bilingual } from "../../model/base/text.js";
import { readSealed, type SealReading } from "../electronic-seal/read-seal.js";
import { arrayAt, dictAt, get, nameAt, type PdfFile } from "../pdf-file.js";
import { isNationalCms, readCms, type CmsReading } from "../signing/read-cms.js";
import { readTimeStamp, type TimeStamp } from "../signing/time-stamp.js";
import type { Rectangle } from "./appearance.js";
import { words } from "./read-signatures.words.js";

/** A signature as it stands in a PDF, and what is wrong with how it stands there. */
export interface PdfSignature {
  /** Name of its field: role and number in files of ours. */
  readonly field: string;
  readonly reason: string;
  /** The moment that the PDF claims. */
  readonly claimedTime: Date | null;
  readonly kind: "signature" | "timeStamp";
  /** Whether it is of the kind that PAdES baseline levels are of. */
  readonly isBaseline: boolean;
  /** Where the bytes that it covers end: the end of its revision. */
  readonly end: number;
  /** What it covers is not the whole revision, or its place is empty. */
  readonly faults: readonly Bilingual[];
  readonly cms: CmsReading;
  /** The electronic seal (GB/T 38540) that it was made with; null where it is a plain signature. */
  readonly seal: SealReading | null;
  /** Of a signature: its time stamp. Of a document time stamp: itself. */
  readonly stamp: TimeStamp | null;
  /** Where its seal is seen. */
  readonly place: Rectangle | null;
  /** What the first signature allows afterwards (DocMDP); null where it says nothing. */
  readonly permits: number | null;
  /** Which fields it locks (FieldMDP); null where it locks none. */
  readonly locks: FieldLock | null;
}

/** Fields that nothing may change after a signature. */
export interface FieldLock {
  readonly action: "All" | "Include" | "Exclude";
  readonly fields: readonly string[];
}

/** All signatures of a PDF in the order in which they were made. */
export function readSignatures({ document, bytes }: PdfFile): PdfSignature[] {
  const fields = fieldsOf(document);
  const found = fields.filter(isSigned).map((f) => signatureIn(f, document, bytes));
  const loose = looseIn(document, fields).map((value) => signatureOf(value, bytes));
  return [
    ...found,
    ...loose.map((s) => ({
      ...s,
      field: "",
      place: null,
      faults: [...s.faults, words.noField()],
    })),
  ].sort((a, b) => a.end - b.end);
}

/** Names of the signature fields that nobody has signed yet. */
export function waitingFields({ document }: PdfFile): string[] {
  return fieldsOf(document).flatMap((f) => (isSigned(f) ? [] : [f.name]));
}

/** How many signatures a PDF has; none of them is read. */
export function countSignatures({ document }: PdfFile): number {
  const fields = fieldsOf(document);
  return fields.length + looseIn(document, fields).length;
}

/** Signatures that no field shows: a reader would not find them. */
function looseIn(document: PDFDocument, fields: readonly Field[]): PDFDict[] {
  const inFields = new Set(fields.map((f) => f.value));
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, o]) =>
      o instanceof PDFDict && o.has(PDFName.of("ByteRange")) && !inFields.has(o) ? [o] : [],
    );
}

interface Field {
  readonly name: string;
  readonly dict: PDFDict;
  /** Its signature; undefined where nobody has signed yet. */
  readonly value: PDFDict | undefined;
}
type SignedField = Field & { readonly value: PDFDict };

function isSigned(field: Field): field is SignedField {
  return field.value !== undefined;
}

/** Signature fields of a form, and those below them, each once. */
export function fieldsOf(document: PDFDocument): Field[] {
  const seen = new Set<PDFDict>();
  const walk = (list: readonly PDFObject[], above: string, type: string, depth: number): Field[] =>
    depth > 20
      ? []
      : list.flatMap((dict): Field[] => {
          if (!(dict instanceof PDFDict) || seen.has(dict)) return [];
          seen.add(dict);
          const own = textOf(get(dict, "T"));
          // Without a name of its own it only shows the field above it.
          if (own === "" && depth > 0 && !dict.has(PDFName.of("V"))) return [];
          const name = [above, own].filter(Boolean).join(".");
          const kind = nameAt(dict, "FT") || type;
          return [
            ...(kind === "Sig" && (dict.has(PDFName.of("V")) || !dict.has(PDFName.of("Kids")))
              ? [{ name, dict, value: dictAt(dict, "V") }]
              : []),
            ...walk(arrayAt(dict, "Kids"), name, kind, depth + 1),
          ];
        });
  return walk(arrayAt(dictAt(document.catalog, "AcroForm"), "Fields"), "", "", 0);
}

function signatureIn(
  { name, dict, value }: SignedField,
  document: PDFDocument,
  bytes: Buffer,
): PdfSignature {
  const rect = arrayAt(dict, "Rect").map((n) => (n instanceof PDFNumber ? n.asNumber() : 0));
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rect;
  const reference = dict.get(PDFName.of("P"));
  const page = document
    .getPages()
    .findIndex((p) => p.ref === reference || arrayAt(p.node, "Annots").includes(dict));
  const place =
    x0 === x1 || y0 === y1
      ? null
      : {
          page: Math.max(page, 0),
          x: Math.min(x0, x1),
          y: Math.min(y0, y1),
          width: Math.abs(x1 - x0),
          height: Math.abs(y1 - y0),
        };
  return { ...signatureOf(value, bytes), field: name, place };
}

function signatureOf(value: PDFDict, bytes: Buffer): Omit<PdfSignature, "field" | "place"> {
  const range = arrayAt(value, "ByteRange").map((n) =>
    n instanceof PDFNumber ? n.asNumber() : Number.NaN,
  );
  const contents = get(value, "Contents");
  const raw =
    contents instanceof PDFHexString || contents instanceof PDFString
      ? Buffer.from(contents.asBytes())
      : Buffer.alloc(0);
  const { faults, covered, end } = coverage(range, raw, bytes);
  const der = raw.subarray(0, derLength(raw));
  if (raw.subarray(der.length).some((b) => b !== 0)) {
    faults.push(words.somethingBehind());
  }
  const type = nameAt(value, "SubFilter");
  const kind = type === "ETSI.RFC3161" ? "timeStamp" : "signature";
  if (raw.every((b) => b === 0)) {
    faults.push(words.emptyPlace());
  }
  const stamp = kind === "timeStamp" ? readTimeStamp(der, covered) : null;
  const sealed = stamp ? null : readSealed(der, covered);
  const reading = stamp ? readingOf(stamp) : (sealed?.cms ?? detachedReading(type, der, covered));
  return {
    reason: textOf(get(value, "Reason")),
    claimedTime: momentOf(textOf(get(value, "M"))),
    kind,
    isBaseline: type === "ETSI.CAdES.detached",
    end,
    faults,
    cms: reading,
    seal: sealed?.seal ?? null,
    stamp:
      stamp ??
      (reading.timeStamp ? readTimeStamp(reading.timeStamp, reading.signatureValue) : null),
    permits: permitsOf(value),
    locks: locksOf(value),
  };
}

/** Kinds of signature that are CMS over the bytes of the file. */
const detachedKinds = new Set(["ETSI.CAdES.detached", "adbe.pkcs7.detached", "ETSI.RFC3161"]);

/**
 * A signature of another kind may be about something else: nothing is said of it. Programs for SM2
 * have names of their own for what is the same; that it holds over the whole file shows.
 */
function detachedReading(type: string, der: Buffer, covered: Buffer): CmsReading {
  const cms = readCms(der, covered);
  const isKnown = detachedKinds.has(type) || (isNationalCms(der) && cms.integrity === "intact");
  return isKnown ? cms : { ...cms, integrity: "notCheckable", detail: `/SubFilter /${type}` };
}

/** A document time stamp is its own signature: one over other bytes does not hold. */
function readingOf({ cms, fault }: TimeStamp): CmsReading {
  return fault && cms.integrity === "intact"
    ? { ...cms, integrity: "altered", detail: fault }
    : cms;
}

/**
 * What a signature covers: everything from the first byte to the end of its revision, save its own
 * hexadecimal string.
 */
function coverage(
  range: readonly number[],
  raw: Buffer,
  bytes: Buffer,
): { faults: Bilingual[]; covered: Buffer; end: number } {
  const [a = -1, b = -1, c = -1, d = -1] = range;
  const end = c + d;
  if (
    range.length !== 4 ||
    !range.every((n) => Number.isSafeInteger(n) && n >= 0) ||
    a !== 0 ||
    b > c ||
    end > bytes.length
  ) {
    return {
      faults: [words.rangeDoesNotFit()],
      covered: Buffer.alloc(0),
      end: bytes.length,
    };
  }
  const faults: Bilingual[] = [];
  const hole = bytes.subarray(b, c).toString("latin1");
  // Nothing but the signature itself may stand in what it leaves out, written in one way.
  if (
    !/^<(?:[0-9A-F]*|[0-9a-f]*)>$/.test(hole) ||
    !Buffer.from(hole.slice(1, -1), "hex").equals(raw)
  ) {
    faults.push(words.leavesOutMore());
  }
  if (!/%%EOF[\r\n]*$/.test(bytes.subarray(Math.max(0, end - 12), end).toString("latin1"))) {
    faults.push(words.endsEarly());
  }
  return { faults, covered: Buffer.concat([bytes.subarray(0, b), bytes.subarray(c, end)]), end };
}

/** Length of the DER value at the start: the rest of the place is filled with zeros. */
function derLength(raw: Buffer): number {
  const first = raw[1] ?? 0;
  if (first < 0x80) return Math.min(raw.length, 2 + first);
  const count = first & 0x7f;
  return count === 0 || count > 4 || raw.length < 2 + count
    ? raw.length
    : Math.min(raw.length, 2 + count + raw.subarray(2, 2 + count).readUIntBE(0, count));
}

/** How a signature is bound to the document, by its method. */
function transformOf(value: PDFDict, method: string): PDFDict | undefined {
  const transform = arrayAt(value, "Reference").find(
    (r): r is PDFDict => r instanceof PDFDict && nameAt(r, "TransformMethod") === method,
  );
  return transform && (dictAt(transform, "TransformParams") ?? transform);
}

function permitsOf(value: PDFDict): number | null {
  const parameters = transformOf(value, "DocMDP");
  if (!parameters) return null;
  const permitted = get(parameters, "P");
  if (permitted === undefined) return 2;
  // What the standard does not know permits nothing.
  return permitted instanceof PDFNumber && [2, 3].includes(permitted.asNumber())
    ? permitted.asNumber()
    : 1;
}

function locksOf(value: PDFDict): FieldLock | null {
  const parameters = transformOf(value, "FieldMDP");
  if (!parameters) return null;
  const action = nameAt(parameters, "Action");
  return {
    action: action === "Include" || action === "Exclude" ? action : "All",
    fields: arrayAt(parameters, "Fields").map(textOf),
  };
}

function textOf(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : "";
}

/** `D:20260501093000+08'00'` as a moment. */
function momentOf(text: string): Date | null {
  const m = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(text);
  if (!m) return null;
  const [, y, mo, d, h, mi, s, sign, oh = "00", om = "00"] = m;
  const date = new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}${sign ? `${sign}${oh}:${om}` : "Z"}`);
  return Number.isNaN(date.getTime()) ? null : date;
}
