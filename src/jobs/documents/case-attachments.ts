import { pictureIn } from "../../compose/attached-picture.js";
import { isObject, pointerSegments, valueAt } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Place } from "../../model/case/case-view.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { evidenceIn } from "../../model/case/records.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { labelOf, type Schema, schemaAt, visitDefinition } from "../../model/procedure/schema.js";
import { isCivilDate } from "../../model/time/dates.js";
import { words } from "./case-attachments.words.js";

/** What an attachment is on paper. */
export type AttachmentKind = "picture" | "pdf" | "recording" | "file" | "signature";

/** An attachment of a case, where a record names it first. */
export interface CaseAttachment {
  /** Below the case folder. */
  readonly path: string;
  readonly title: Bilingual;
  readonly kind: AttachmentKind;
  /** The day that stands beside it in its record; null where only the record has one. */
  readonly date: string | null;
  readonly place: Place;
  /** How many sheets it fills: what cannot be printed has one that says where it lies. */
  readonly pages: number;
  /** Why a sheet stands for what should have been printed; null where it is or need not be. */
  readonly fault: Bilingual | null;
}

/** A larger file is not put on paper. */
export const mostBytesPrinted = 64 * 1024 * 1024;

/** All that is bound is in the memory at once. */
const mostBytesOfCase = 256 * 1024 * 1024;

/**
 * Every attachment that the records of a case name, once, in the order of the records; and those
 * that are not there. Of a PDF the pages are not counted yet.
 */
export function attachmentsOf(
  document: CaseDocument,
  procedure: Procedure,
): { readonly attachments: CaseAttachment[]; readonly missing: string[] } {
  const attachments = new Map<string, CaseAttachment>();
  const missing: string[] = [];
  const look = new AttachmentLook(document);
  for (const record of [...document.records, ...document.audits.flatMap((a) => a.records)]) {
    const schema = procedure.records.get(record.kind)?.schema;
    visitDefinition(record.value, schema, "evidence", (value, pointer) => {
      const { path, name, sha256 } = evidenceIn(value);
      if (path === undefined || attachments.has(path)) return;
      const segments = pointerSegments(pointer);
      const { isThere, ...seen } = look.at({ path, sha256 }, segments[0] === "signatures");
      if (!isThere) missing.push(path);
      attachments.set(path, {
        path,
        title: titleOf({ path, name }, labelAt(schema, segments)),
        date: dayBeside(record, schema, segments),
        place: { record, pointer },
        pages: 1,
        ...seen,
      });
    });
  }
  return { attachments: [...attachments.values()], missing };
}

interface Seen extends Pick<CaseAttachment, "kind" | "fault"> {
  readonly isThere: boolean;
}

/** Looks at what lies in the place of attachments; of what is printed there is room for so much. */
class AttachmentLook {
  readonly #document: CaseDocument;
  #room = mostBytesOfCase;

  constructor(document: CaseDocument) {
    this.#document = document;
  }

  at({ path, sha256 }: Pick<Named, "path" | "sha256">, isSignature: boolean): Seen {
    const named = isSignature ? "signature" : kindByName(path);
    const content = this.#contentOf(path, named);
    if (content === undefined) return { kind: named, fault: words.missing(), isThere: false };
    if (this.#document.pointerAt?.(path)) {
      return { kind: named, fault: words.pointer(), isThere: false };
    }
    const digest = this.#document.digestOf(path);
    if (sha256 !== undefined && digest !== null && digest !== sha256) {
      return { kind: named, fault: words.another(), isThere: true };
    }
    const seen = isSignature ? { kind: named, fault: null } : kindOf(named, content);
    if (isPaper(seen.kind) && content instanceof Uint8Array) this.#room -= content.length;
    return { ...seen, isThere: true };
  }

  /** Of what is not printed nobody asks more than whether it is there. */
  #contentOf(path: string, named: AttachmentKind): Uint8Array | "large" | undefined {
    const isPrinted = named !== "recording" && named !== "signature";
    const most = isPrinted ? Math.min(mostBytesPrinted, this.#room) : 0;
    return this.#document.contentOf?.(path, most);
  }
}

/** What a record says of an attachment. */
interface Named {
  readonly path: string;
  readonly name: string | undefined;
  readonly sha256: string | undefined;
}

/**
 * The same, looked into: the pages of PDFs are counted, and what cannot be read, or is a picture
 * that is damaged or too large, has one sheet that says so.
 */
export async function withPages(
  document: CaseDocument,
  attachments: readonly CaseAttachment[],
): Promise<CaseAttachment[]> {
  const looked: CaseAttachment[] = [];
  for (const attachment of attachments) {
    const isRead = isPaper(attachment.kind) && attachment.fault === null;
    const pages = isRead ? await pagesIn(attachment, document) : attachment.pages;
    if (typeof pages === "number") looked.push({ ...attachment, pages });
    else looked.push({ ...attachment, fault: whyNot[pages]() });
  }
  return looked;
}

/** How many pages a PDF or a picture fills, or why it is not printed. */
async function pagesIn(
  { kind, path }: CaseAttachment,
  document: CaseDocument,
): Promise<number | keyof typeof whyNot> {
  const content = document.contentOf?.(path, mostBytesPrinted);
  if (!(content instanceof Uint8Array)) return "damaged";
  if (kind === "picture") {
    const picture = pictureIn(content) ?? "damaged";
    return typeof picture === "string" ? picture : 1;
  }
  const { countPages } = await import("../../seal/binding/count-pages.js");
  return countPages(content);
}

const whyNot = { damaged: words.unreadable, large: words.tooLarge, layers: words.layers };

/** The name that the record gives it, where that is one for people; else that of the field. */
function titleOf({ path, name }: Pick<Named, "path" | "name">, label?: Bilingual): Bilingual {
  if (name === undefined || name === path || isFileName(name.trim())) {
    return label ?? words.attachment();
  }
  return { zh: name, en: name };
}

/** Titles have stops and strokes, too: Contract 2.10, Certificate ISO/IEC 27001. */
function isFileName(name: string): boolean {
  return /^\S+\.[A-Za-z][A-Za-z0-9]{1,4}$/.test(name) || kindByName(name) !== "file";
}

/** The label of a field; of an item of a list that of the list. */
function labelAt(schema: Schema | undefined, segments: readonly string[]): Bilingual | undefined {
  if (!schema || segments.length === 0) return undefined;
  return labelOf(schemaAt(schema, segments)) ?? labelAt(schema, segments.slice(0, -1));
}

/** The date in the part of the record that an attachment is in: of a payment, of an interview. */
function dayBeside(
  { value }: RecordFile,
  schema: Schema | undefined,
  segments: readonly string[],
): string | null {
  for (let n = segments.length - 1; n > 0; n -= 1) {
    const part = value === undefined ? undefined : valueAt(value, segments.slice(0, n));
    const { properties = {} } = schemaAt(schema ?? {}, segments.slice(0, n)) ?? {};
    if (!isObject(part)) continue;
    const day = Object.keys(part)
      .filter((name) => properties[name]?.definition === "date")
      .map((name) => part[name])
      .find(isCivilDate);
    if (day !== undefined) return day;
  }
  return null;
}

function kindOf(
  named: AttachmentKind,
  content: Uint8Array | "large",
): Pick<CaseAttachment, "kind" | "fault"> {
  const isOnPaper = isPaper(named);
  if (content === "large") return { kind: named, fault: isOnPaper ? words.tooLarge() : null };
  const seen = kindByBytes(content);
  if (isPaper(seen)) return { kind: seen, fault: null };
  return { kind: named, fault: isOnPaper ? words.unreadable() : null };
}

function isPaper(kind: AttachmentKind): boolean {
  return kind === "picture" || kind === "pdf";
}

function kindByBytes(bytes: Uint8Array): AttachmentKind {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const isPicture = ["\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff"].some((m) => head.startsWith(m));
  if (isPicture) return "picture";
  return head.includes("%PDF-") ? "pdf" : "file";
}

const endings: Readonly<Record<string, AttachmentKind>> = {
  ...Object.fromEntries(
    ["png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "heic"].map((e) => [e, "picture"]),
  ),
  ...Object.fromEntries(
    ["mp3", "m4a", "wav", "aac", "mp4", "mov", "avi", "mkv"].map((e) => [e, "recording"]),
  ),
  pdf: "pdf",
};

function kindByName(path: string): AttachmentKind {
  return endings[/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ""] ?? "file";
}
