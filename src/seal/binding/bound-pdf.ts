import { createHash } from "node:crypto";
import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  PDFHexString,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
} from "@cantoo/pdf-lib";
import type { Language } from "../../model/base/text.js";
import { type Bookmark, writeBookmarks, writePageLabels } from "./bookmarks.js";
import { openForReading, PageForms } from "./page-form.js";
import { embedPicture } from "./pictures.js";
import { both, isSheet, type Margins, type Matrix, placed, sheetSize } from "./placement.js";

/** Where an attachment stands on its sheet: the stamp above a page, the title above a picture. */
const belowStamp: Margins = { side: 28, top: 40, bottom: 24 };
const belowTitle: Margins = { side: 48, top: 150, bottom: 48 };

/**
 * A PDF that others are bound into, page by page. What their pages show is taken over, nothing that
 * acts.
 */
export class BoundPdf {
  readonly #document: PDFDocument;
  readonly #pages: PDFPage[] = [];
  readonly #digest = createHash("sha256");

  private constructor(document: PDFDocument) {
    this.#document = document;
  }

  static async create(): Promise<BoundPdf> {
    return new BoundPdf(await PDFDocument.create({ updateMetadata: false }));
  }

  get pages(): number {
    return this.#pages.length;
  }

  /**
   * Adds the pages of a PDF: ours as they are, those of `others` below the stamp. Says of each
   * whether it lies on its side. Throws where the PDF cannot be read.
   */
  async addPages(bytes: Uint8Array, whose: "ours" | "others"): Promise<boolean[]> {
    const source = await openForReading(bytes);
    const own = new PageForms(source, this.#document.context);
    const forms = source.getPages().map((page) => own.formOf(page));
    this.#digest.update(bytes);
    return forms.map((form) => {
      const isWide = form.width > form.height;
      const isAsItIs = whose === "ours" && isSheet(form, isWide);
      const matrix = isAsItIs ? form.matrix : placed(form, isWide, belowStamp);
      const sheet = this.#addSheet(isWide);
      // The content of the form is in its page's coordinates, and so are the annotations.
      draw(sheet, form.ref, matrix);
      for (const { ref, matrix: its } of form.annotations) draw(sheet, ref, both(its, matrix));
      return isWide;
    });
  }

  /** Adds a sheet with a picture below its title; says where the picture cannot be taken over. */
  async addPicture(bytes: Uint8Array, orientation: number): Promise<boolean> {
    const picture = await embedPicture(this.#document, bytes, orientation);
    if (!picture) return false;
    this.#digest.update(bytes);
    draw(this.#addSheet(false), picture.ref, placed(picture, false, belowTitle));
    return true;
  }

  /** Adds a sheet that only the stamp writes on. */
  addSheet(): void {
    this.#addSheet(false);
  }

  /** Lays the pages of a PDF over those that are there, from one on: one over each. */
  async stamp(bytes: Uint8Array, from: number): Promise<void> {
    const source = await openForReading(bytes);
    const forms = new PageForms(source, this.#document.context);
    this.#digest.update(bytes);
    for (const [i, page] of source.getPages().entries()) {
      const sheet = this.#pages[from + i];
      if (!sheet) throw new Error(`no page ${from + i} to be stamped`);
      const form = forms.formOf(page);
      draw(sheet, form.ref, form.matrix);
    }
  }

  /** The whole, with bookmarks; the same pages of the same day give the same bytes. */
  async save({
    title,
    author,
    language,
    date,
    front,
    end,
    bookmarks,
  }: BoundAs): Promise<Uint8Array> {
    const document = this.#document;
    const moment = new Date(`${date}T00:00:00Z`);
    document.setTitle(title, { showInWindowTitleBar: true });
    document.setAuthor(author);
    document.setLanguage(language === "en" ? "en" : "zh-CN");
    document.setCreationDate(moment);
    document.setModificationDate(moment);
    writeBookmarks(document, this.#pages, bookmarks);
    writePageLabels(document, { front, end });
    const id = PDFHexString.of(this.#digest.digest("hex").slice(0, 32).toUpperCase());
    document.context.trailerInfo.ID = document.context.obj([id, id]);
    return document.save({
      useObjectStreams: true,
      addDefaultPage: false,
      updateFieldAppearances: false,
      objectsPerTick: Infinity,
    });
  }

  #addSheet(isWide: boolean): PDFPage {
    const { width, height } = sheetSize(isWide);
    const page = this.#document.addPage([width, height]);
    this.#pages.push(page);
    return page;
  }
}

function draw(sheet: PDFPage, ref: PDFRef, matrix: Matrix): void {
  const name = sheet.node.newXObject("Bound", ref);
  sheet.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(...matrix),
    drawObject(name),
    popGraphicsState(),
  );
}

/** What a bound PDF says of itself. */
export interface BoundAs {
  readonly title: string;
  readonly author: string;
  readonly language: Language;
  /** Civil date: every date in the file is this one. */
  readonly date: string;
  /** How many pages stand before and after those that are counted through. */
  readonly front: number;
  readonly end: number;
  readonly bookmarks: readonly Bookmark[];
}
