import type { JsonObject } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import type { Place } from "../model/case/case-view.js";
import type { CaseDocument } from "../model/case/case.js";
import { evidenceIn } from "../model/case/records.js";
import type { DocumentLanguage } from "../model/procedure/document.js";
import { attachedPicture } from "./attached-picture.js";
import { type ChineseText, chineseAmong } from "./chinese-text.js";
import type { DocumentSource } from "./document-source.js";
import { type English, isChinese } from "./english.js";
import { labelIn } from "./labels.js";
import type { FormWords } from "./template-folder.js";

/** An attachment that a form names. */
interface CitedAttachment {
  /** By which the form cites it, from 1. */
  readonly number: number;
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
  /** Where the record names it. */
  readonly place: Place | null;
}

/** The attachments that a form names, numbered as it comes to them; each has one number. */
export class CitedAttachments {
  readonly #cited = new Map<string, CitedAttachment>();

  /** The number of an attachment; null where a value names none. */
  cite(value: unknown, place: Place | null = null): number | null {
    const { path, name = "", sha256 = "" } = evidenceIn(value);
    if (path === undefined) return null;
    const known = this.#cited.get(path);
    if (known) return known.number;
    const number = this.#cited.size + 1;
    this.#cited.set(path, { number, path, name, sha256, place });
    return number;
  }

  get all(): readonly CitedAttachment[] {
    return [...this.#cited.values()];
  }
}

/** A larger picture is not printed in a form: every copy of it would carry that. */
const mostBytesShown = 8 * 1024 * 1024;

/** All pictures of a form are in one page of the browser. */
const mostBytesOfForm = 48 * 1024 * 1024;

/** The attachments that should be pictures. */
function picturesAmong(cited: readonly CitedAttachment[]): readonly CitedAttachment[] {
  return cited.filter(({ path }) => /\.(png|jpe?g)$/i.test(path));
}

/** What an English document says in Chinese below its pictures. */
export function chineseCaptions(
  cited: readonly CitedAttachment[],
  { language, english }: Pick<DocumentSource, "language" | "english">,
  { attachment }: Pick<FormWords, "attachment">,
): ChineseText[] {
  return picturesAmong(cited).flatMap(({ number, name, place }) => {
    const found = place && { value: name, place };
    const label = numbered(attachment, number);
    return chineseAmong([{ text: english(name) ?? name, found }], label, language);
  });
}

/**
 * The pictures among them, to be printed behind the form. What should be a picture and cannot be
 * shown, or is not the one that was recorded, is said in its place.
 */
export function picturesOf(
  cited: readonly CitedAttachment[],
  document: CaseDocument,
  { language, words, english }: ShownIn,
): JsonObject[] {
  let room = mostBytesOfForm;
  return picturesAmong(cited).map(({ number, path, name, sha256 }) => {
    const content = document.contentOf?.(path, Math.min(mostBytesShown, room));
    const bytes = content instanceof Uint8Array ? content : null;
    room -= bytes?.length ?? 0;
    const picture = bytes && attachedPicture(bytes);
    const { attachment, notShown } = words;
    const isRecorded = picture && document.digestOf(path) === sha256;
    return {
      label: labelIn(numbered(attachment, number), language),
      ...namesOf(name, language, english),
      picture: isRecorded
        ? { type: picture.type, base64: Buffer.from(bytes).toString("base64") }
        : null,
      note: labelIn(notShown, language),
    };
  });
}

function numbered({ zh, en }: Bilingual, number: number): Bilingual {
  const n = String(number);
  return { zh: zh.replace("{n}", n), en: en.replace("{n}", n) };
}

interface ShownIn extends Pick<DocumentSource, "language" | "english"> {
  readonly words: FormWords;
}

/** The name of a picture in the document's first language, and in the second where there is one. */
function namesOf(name: string, language: DocumentLanguage, english: English): JsonObject {
  const en = isChinese(name) ? english(name) : undefined;
  return language === "en"
    ? { name: en ?? name, nameAlt: null }
    : { name, nameAlt: language === "zh-en" ? (en ?? null) : null };
}
