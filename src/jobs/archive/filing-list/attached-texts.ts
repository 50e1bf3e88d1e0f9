import { join } from "node:path";
import { sha256OfParts } from "../../../model/base/digest.js";
import type { CaseDocument } from "../../../model/case/case.js";
import { cacheKey } from "../../../workspace/cache-key.js";
import { sealedTexts, type TextStore } from "../../../workspace/kept-files.js";
import { buildIdentity } from "../../../workspace/package-root.js";
import type { Workspace } from "../../../workspace/workspace.js";
import { type CaseAttachment, mostBytesPrinted } from "../../documents/case-attachments.js";
import { type PageLines, type PdfReader, ThreadedPdfReader } from "./pdf-reader.js";

/** An attached PDF with its lines, page by page; `tooLong` where nobody waited for them. */
export interface AttachedText {
  readonly attachment: CaseAttachment;
  readonly pages: NonNullable<PageLines> | "tooLong";
}

/**
 * What is written in the PDFs that records name, whoever made them. A file is read once: its text
 * is kept by its digest. Scans, and what cannot be opened, have none.
 */
export class AttachedTexts {
  readonly #reader: PdfReader;
  readonly #texts: TextStore | null;
  readonly #folder: string;

  constructor({ config, environment }: Workspace, reader: PdfReader = new ThreadedPdfReader()) {
    this.#reader = reader;
    this.#folder = join(config.out, "cache", "texts");
    const key = cacheKey(environment);
    this.#texts = key === null ? null : sealedTexts(key);
  }

  async of(
    document: CaseDocument,
    attachments: readonly CaseAttachment[],
  ): Promise<AttachedText[]> {
    const found: AttachedText[] = [];
    for (const attachment of attachments) {
      if (attachment.kind !== "pdf" || attachment.fault !== null) continue;
      const pages = await this.#read(document, attachment.path);
      if (pages !== null) found.push({ attachment, pages });
    }
    return found;
  }

  async stop(): Promise<void> {
    await this.#reader.stop();
  }

  async #read(document: CaseDocument, path: string): Promise<PageLines | "tooLong"> {
    const digest = document.digestOf(path);
    // Another version of ours may read more.
    const name =
      digest === null || digest === undefined ? null : sha256OfParts(buildIdentity, digest);
    const file = name === null ? null : join(this.#folder, `${name}.json`);
    const kept = file === null ? null : (this.#texts?.find(file) ?? null);
    if (kept !== null) return JSON.parse(kept) as PageLines;
    const bytes = document.contentOf?.(path, mostBytesPrinted);
    if (!(bytes instanceof Uint8Array)) return null;
    const pages = await this.#reader.read(bytes);
    if (file !== null && pages !== "tooLong") this.#keep(file, JSON.stringify(pages));
    return pages;
  }

  #keep(file: string, text: string): void {
    try {
      this.#texts?.keep(file, text);
    } catch {
      return; // a read-only folder, a full disk: it is read again
    }
  }
}
