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
  const missing = new Set<string>();
  let room = mostBytesOfCase;
  for (const record of [...document.records, ...document.audits.flatMap((a) => a.records)]) {
    const schema = procedure.records.get(record.kind)?.schema;
    visitDefinition(record.value, schema, "evidence", (value, pointer) => {
      const { path, name } = evidenceIn(value);
      if (path === undefined || attachments.has(path)) return;
      const content = document.contentOf?.(path, Math.min(mostBytesPrinted, room));
      if (content instanceof Uint8Array) room -= content.length;
      if (content === undefined) missing.add(path);
      const segments = pointerSegments(pointer);
      attachments.set(path, {
        path,
        title: titleOf(name, labelAt(schema, segments)),
        date: dayBeside(record, schema, segments),
        place: { record, pointer },
        pages: 1,
        ...(segments[0] === "signatures"
          ? { kind: "signature", fault: null }
          : kindOf(path, content)),
      });
    });
  }
  return { attachments: [...attachments.values()], missing: [...missing] };
}

/** The same, with the pages of PDFs counted; one that cannot be read has one sheet. */
export async function withPages(
  document: CaseDocument,
  attachments: readonly CaseAttachment[],
): Promise<CaseAttachment[]> {
  if (!attachments.some((a) => a.kind === "pdf" && a.fault === null)) return [...attachments];
  const { countPages } = await import("../../seal/binding/count-pages.js");
  const counted: CaseAttachment[] = [];
  for (const attachment of attachments) {
    const isRead = attachment.kind === "pdf" && attachment.fault === null;
    const content = isRead ? document.contentOf?.(attachment.path, mostBytesPrinted) : undefined;
    const pages = content instanceof Uint8Array ? await countPages(content) : null;
    if (pages === null && isRead) counted.push({ ...attachment, fault: words.unreadable() });
    else counted.push(pages === null ? attachment : { ...attachment, pages });
  }
  return counted;
}

/** The name that the record gives it, where that is one for people; else that of the field. */
function titleOf(name: string | undefined, label: Bilingual | undefined): Bilingual {
  const isFileName = name === undefined || /[\\/]|\.[A-Za-z0-9]{2,5}$/.test(name.trim());
  return isFileName ? (label ?? words.attachment()) : { zh: name, en: name };
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
  path: string,
  content: Uint8Array | "large" | undefined,
): Pick<CaseAttachment, "kind" | "fault"> {
  const named = kindByName(path);
  if (content === undefined) return { kind: named, fault: null };
  const seen = content === "large" ? named : kindByBytes(content);
  const isPaper = seen === "picture" || seen === "pdf";
  if (content === "large") return { kind: seen, fault: isPaper ? words.tooLarge() : null };
  if (isPaper) return { kind: seen, fault: null };
  const isOther = named === "picture" || named === "pdf";
  return { kind: named, fault: isOther ? words.unreadable() : null };
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
