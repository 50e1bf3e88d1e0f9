import { pictureIn } from "../../compose/attached-picture.js";
import { pointerSegments, valueAt } from "../../model/base/json.js";
import type { Bilingual, Language } from "../../model/base/text.js";
import type { CaseDocument } from "../../model/case/case.js";
import { evidenceIn } from "../../model/case/records.js";
import type { BoundPage } from "../../model/procedure/bound-page.js";
import type { ComposedDocument } from "../../model/procedure/document.js";
import type { Bookmark } from "../../seal/binding/bookmarks.js";
import type { BoundAs, BoundPdf } from "../../seal/binding/bound-pdf.js";
import { words } from "./binding-volume.words.js";
import { type CaseAttachment, mostBytesPrinted } from "./case-attachments.js";
import { words as attachmentWords } from "./case-attachments.words.js";
import type { CaseItem } from "./case-items.js";

/** An attachment in whose place a sheet stands. */
export interface Unprinted {
  readonly title: Bilingual;
  readonly path: string;
  readonly reason: Bilingual;
}

/** A file that is being bound, item by item: its pages, and how each is to be stamped. */
export class BindingVolume {
  readonly pages: BoundPage[] = [];
  readonly unprinted: Unprinted[] = [];
  readonly pdf: BoundPdf;
  readonly #document: CaseDocument;
  readonly #language: Language;
  readonly #bookmarks: { title: string; page: number; below: Bookmark[] }[] = [];
  #stage = "";
  #items = 0;
  #front = 0;
  #counted = 0;

  private constructor(pdf: BoundPdf, document: CaseDocument, language: Language) {
    this.pdf = pdf;
    this.#document = document;
    this.#language = language;
  }

  static async open(document: CaseDocument, language: Language): Promise<BindingVolume> {
    const { BoundPdf } = await import("../../seal/binding/bound-pdf.js");
    return new BindingVolume(await BoundPdf.create(), document, language);
  }

  /** Cover and list of contents: not counted with the others. */
  async addFront(document: ComposedDocument, bytes: Uint8Array): Promise<void> {
    this.#mark(document.titles[this.#language]);
    const sheets = await this.pdf.addPages(bytes, "ours");
    const before = this.#front;
    this.#note(sheets, (i) => roman(before + 1 + i));
    this.#front += sheets.length;
  }

  /** What closes the file. */
  async addEnd(document: ComposedDocument, bytes: Uint8Array): Promise<void> {
    this.#mark(document.titles[this.#language]);
    const sheets = await this.pdf.addPages(bytes, "ours");
    const before = this.pages.length - this.#counted;
    this.#note(sheets, (i) => roman(before + 1 + i));
  }

  async addDocument(item: CaseItem, bytes: Uint8Array): Promise<void> {
    this.#markItem(item);
    this.#count(await this.pdf.addPages(bytes, "ours"));
  }

  /** Its pages, its picture, or a sheet that says where it lies and why it is not printed. */
  async addAttachment(item: CaseItem, attachment: CaseAttachment): Promise<void> {
    this.#markItem(item);
    const { title } = item;
    const remark = item.remark ?? attachmentWords.attachment();
    const caption = words.caption({ order: this.#items, remark, title });
    const printed = await this.#print(attachment);
    if (printed.sheets) {
      const sheet = attachment.kind === "pdf" ? null : { title, remark, elsewhere: null };
      this.#count(printed.sheets, { caption, sheet });
      return;
    }
    this.pdf.addSheet();
    const { reason } = printed;
    this.unprinted.push({ title, path: attachment.path, reason });
    const elsewhere = { ...this.#whereIs(attachment), reason };
    this.#count([false], { caption, sheet: { title, remark, elsewhere } });
  }

  /** Adds the sheets of what can be printed; else says why it cannot. */
  async #print(attachment: CaseAttachment): Promise<Printed> {
    const { kind, path } = attachment;
    const isPaper = kind === "pdf" || kind === "picture";
    if (attachment.fault !== null || !isPaper) return notPrinted(reasonOf(attachment));
    const content = this.#document.contentOf?.(path, mostBytesPrinted);
    if (!(content instanceof Uint8Array)) return notPrinted(attachmentWords.missing());
    if (kind === "pdf") return { sheets: await this.pdf.addPages(content, "others") };
    const picture = pictureIn(content);
    if (picture === "large") return notPrinted(attachmentWords.tooLarge());
    const isAdded = picture && (await this.pdf.addPicture(content, picture.orientation));
    return isAdded ? { sheets: [false] } : notPrinted(attachmentWords.unreadable());
  }

  save(about: Pick<BoundAs, "title" | "author" | "date">): Promise<Uint8Array> {
    const end = this.pages.length - this.#front - this.#counted;
    const [language, bookmarks] = [this.#language, this.#bookmarks];
    return this.pdf.save({ ...about, language, front: this.#front, end, bookmarks });
  }

  #whereIs({ path, place }: CaseAttachment): { readonly file: string; readonly sha256: string } {
    const { shownAs, id } = this.#document;
    const { value } = place.record;
    const named = value === undefined ? undefined : valueAt(value, pointerSegments(place.pointer));
    return { file: `${shownAs}/${id}/${path}`, sha256: evidenceIn(named).sha256 ?? "" };
  }

  #markItem({ stage, title }: CaseItem): void {
    this.#items += 1;
    const label = stage.label[this.#language];
    if (label !== this.#stage) this.#mark(label);
    this.#stage = label;
    const page = this.pages.length;
    const named = `${this.#items} ${title[this.#language]}`;
    this.#bookmarks.at(-1)?.below.push({ title: named, page, below: [] });
  }

  #mark(title: string): void {
    this.#bookmarks.push({ title, page: this.pages.length, below: [] });
  }

  #count(sheets: readonly boolean[], about: StampedAttachment = ownPages): void {
    const before = this.#counted;
    this.#note(sheets, (i) => String(before + 1 + i), about);
    this.#counted += sheets.length;
  }

  #note(
    sheets: readonly boolean[],
    number: (index: number) => string,
    about: StampedAttachment = ownPages,
  ): void {
    this.pages.push(...sheets.map((isWide, i) => ({ number: number(i), isWide, ...about })));
  }
}

/** Of each sheet whether it lies on its side, or why there are none. */
type Printed =
  | { readonly sheets: readonly boolean[]; readonly reason?: never }
  | { readonly sheets?: never; readonly reason: Bilingual };

function notPrinted(reason: Bilingual): Printed {
  return { reason };
}

type StampedAttachment = Pick<BoundPage, "caption" | "sheet">;
/** Pages that say themselves what they are. */
const ownPages: StampedAttachment = { caption: null, sheet: null };

function reasonOf({ kind, fault }: CaseAttachment): Bilingual {
  if (fault) return fault;
  switch (kind) {
    case "recording":
      return words.recording();
    case "signature":
      return words.signature();
    case "file":
      return words.file();
    default:
      return attachmentWords.unreadable();
  }
}

function roman(n: number): string {
  const ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
  const tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"];
  return `${"c".repeat(Math.floor(n / 100))}${tens[Math.floor(n / 10) % 10] ?? ""}${ones[n % 10] ?? ""}`;
}
