import { createHash } from "node:crypto";
import { AFRelationship, PDFDocument, PDFHexString } from "@cantoo/pdf-lib";
import { sha256 } from "../model/base/digest.js";
import { setPdfDates } from "./pdf-dates.js";
import { pdfFile } from "./pdf-file.js";
import { inspect, type PdfInspection } from "./pdf-inspection.js";
import { checkFile, type PdfaCheck } from "./pdfa/self-check.js";
import { renumberStructure } from "./structure-ids.js";
import { meantBy, repairTextLayer } from "./text-layer.js";

/** A file that goes into a PDF as the source of what it shows, byte for byte. */
export interface Attachment {
  readonly name: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}
/** What a PDF is to carry besides its pages. */
export interface FinishOptions {
  /** Civil date of the document; every date in the file is this one. */
  readonly date: string;
  /** The text of the page, and which characters of the font share a glyph. */
  readonly text: string;
  readonly sharedGlyphs: ReadonlyMap<number, readonly number[]>;
  readonly author: string;
  readonly subject: string;
  /**
   * Names the document among those of all cases: its path, by which a verifier finds the form
   * again.
   */
  readonly path: string;
  /** Make it a PDF/A-3b candidate (ISO 19005-3). */
  readonly pdfa: boolean;
  readonly attachments: readonly Attachment[];
}
/** A PDF as it is written to disk, and what is in it. */
export interface FinishedPdf {
  readonly pdf: Uint8Array;
  readonly seen: PdfInspection;
  /** What our own rules of PDF/A say; null where none was asked for. */
  readonly pdfa: PdfaCheck | null;
}

/**
 * Everything that happens to a PDF between the browser and the disk: its text layer mended, the run
 * taken out of it, made fit for an archive, and looked into. The same page, date and attachments
 * give the same bytes.
 */
export async function finishPdf(printed: Uint8Array, options: FinishOptions): Promise<FinishedPdf> {
  const { date, attachments } = options;
  const document = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: Infinity });
  repairTextLayer(document, meantBy(options.text, options.sharedGlyphs));
  renumberStructure(document);
  const moment = new Date(`${date}T00:00:00Z`);
  for (const { name, description, bytes } of attachments) {
    await document.attach(bytes, name, {
      mimeType: "application/json",
      description,
      creationDate: moment,
      modificationDate: moment,
      afRelationship: AFRelationship.Source,
    });
  }
  if (options.pdfa) {
    document.setAuthor(options.author);
    document.setSubject(options.subject);
    document.setKeywords([options.path]);
    document.setCreationDate(moment);
    document.setModificationDate(moment);
    // The library takes an id that is there; its own would be random.
    document.context.trailerInfo.ID = document.context.obj([
      PDFHexString.of(identityOf(options)),
      PDFHexString.of(openId),
    ]);
    document.convertToPDFA({ conformance: "3B" });
  }
  const saved = await document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  });
  // Other programs begin what they add where the file ends: that is a line of its own.
  const lines = Buffer.concat([saved, Buffer.from("\n")]);
  const pdf = options.pdfa ? withFileId(lines) : setPdfDates(lines, date);
  // What is judged is what is written, read again from its bytes.
  const file = pdfFile(
    pdf,
    await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: Infinity }),
  );
  return { pdf, seen: inspect(file), pdfa: options.pdfa ? checkFile(file) : null };
}

/** Stands for the second id until the bytes are there that it names. */
const openId = "0".repeat(32);

/** The first id names what the file was made of: the page, its date, what is attached. */
function identityOf({ text, date, author, subject, attachments }: FinishOptions): string {
  const hash = createHash("sha256").update(`${text}\0${date}\0${author}\0${subject}`);
  for (const a of attachments) hash.update(`\0${a.name}\0`).update(a.bytes);
  return hash.digest("hex").slice(0, 32).toUpperCase();
}

/** The second id names the bytes themselves; it is written in place, so no offset moves. */
function withFileId(saved: Uint8Array): Uint8Array {
  const bytes = Buffer.from(saved);
  const at = bytes.lastIndexOf(Buffer.from(`<${openId}>`, "latin1"));
  bytes.write(sha256(bytes).slice(0, 32).toUpperCase(), at + 1, "latin1");
  return bytes;
}
