import type { JsonObject } from "../model/base/json.js";
import type { CaseDocument } from "../model/case/case.js";
import { evidenceIn } from "../model/case/records.js";
import type { DocumentLanguage } from "../model/procedure/document.js";
import { attachedPicture } from "./attached-picture.js";
import { labelIn } from "./labels.js";
import type { FormWords } from "./template-folder.js";

/** An attachment that a form names. */
interface CitedAttachment {
  /** By which the form cites it, from 1. */
  readonly number: number;
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
}

/** The attachments that a form names, numbered as it comes to them; each has one number. */
export class CitedAttachments {
  readonly #cited = new Map<string, CitedAttachment>();

  /** The number of an attachment; null where a value names none. */
  cite(value: unknown): number | null {
    const { path, name = "", sha256 = "" } = evidenceIn(value);
    if (path === undefined) return null;
    const known = this.#cited.get(path);
    if (known) return known.number;
    const number = this.#cited.size + 1;
    this.#cited.set(path, { number, path, name, sha256 });
    return number;
  }

  get all(): readonly CitedAttachment[] {
    return [...this.#cited.values()];
  }
}

/** A larger picture is not printed in a form: every copy of it would carry that. */
const mostBytesShown = 8 * 1024 * 1024;

/**
 * The pictures among them, to be printed behind the form. What should be a picture and cannot be
 * shown, or is not the one that was recorded, is said in its place.
 */
export function picturesOf(
  cited: readonly CitedAttachment[],
  document: CaseDocument,
  { language, words }: { readonly language: DocumentLanguage; readonly words: FormWords },
): JsonObject[] {
  const pictures = cited.filter(({ path }) => /\.(png|jpe?g)$/i.test(path));
  return pictures.map(({ number, path, name, sha256 }) => {
    const content = document.contentOf?.(path, mostBytesShown);
    const bytes = content instanceof Uint8Array ? content : null;
    const picture = bytes && attachedPicture(bytes);
    const { attachment, notShown } = words;
    const n = String(number);
    const label = { zh: attachment.zh.replace("{n}", n), en: attachment.en.replace("{n}", n) };
    const isRecorded = picture && document.digestOf(path) === sha256;
    return {
      label: labelIn(label, language),
      name,
      picture: isRecorded
        ? { type: picture.type, base64: Buffer.from(bytes).toString("base64") }
        : null,
      note: labelIn(notShown, language),
    };
  });
}
