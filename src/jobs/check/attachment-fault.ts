/* oxlint-disable no-control-regex -- files begin with such characters */
import { attachedPicture } from "../../compose/attached-picture.js";
import { isOneColour } from "../../compose/one-colour.js";
import { pngFault } from "../../compose/png-fault.js";
import { type Bilingual } from "../../model/base/text.js";
import { words } from "./attachment-fault.words.js";
import { isCutOffRecording, lockedDocument } from "./locked-content.js";

/** What a file is, as its first bytes tell. */
type Kind = keyof typeof kinds;

const office = "PK\u0003\u0004";
const compound = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

/** The kinds by their beginnings; the first that fits counts. */
const kinds = {
  picture:
    /^(\u0089PNG\r\n\u001a\n|\u00ff\u00d8\u00ff|GIF8[79]a|BM|II\*\0|MM\0\*|RIFF[^]{4}WEBP|[^]{4}ftyp(heic|heix|hevc|mif1|msf1|avif))/,
  pdf: /%PDF-\d/,
  recording:
    /^(ID3|\u00ff[\u00f0-\u00ff]|RIFF[^]{4}(WAVE|AVI )|[^]{4}ftyp|\u001aE\u00df\u00a3|OggS|fLaC|#!AMR)/,
  shortcut:
    /^(\ufeff|\u00ef\u00bb\u00bf|\s)*\[(InternetShortcut|\{000214A0)|^L\0\0\0\u0001\u0014\u0002\0|^book\0\0\0\0mark|<key>URL<\/key>|^\[Desktop Entry\]/i,
  office: new RegExp(`^(${office}|${compound})`),
  archive: /^(Rar!|7z\u00bc\u00af|\u001f\u008b)/,
  page: /^(\u00ef\u00bb\u00bf|\s)*<(!doctype html|html|head|body)/i,
} as const satisfies Readonly<Record<string, RegExp>>;

/** What the ending of a name promises; what stands here under none of them is not compared. */
const promised: Readonly<Record<string, readonly Kind[]>> = Object.fromEntries([
  ...["png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "heic", "heif", "avif"].map(
    (e) => [e, ["picture"]],
  ),
  ["pdf", ["pdf"]],
  ...["mp3", "m4a", "wav", "aac", "mp4", "mov", "avi", "mkv", "ogg", "flac", "amr"].map((e) => [
    e,
    ["recording"],
  ]),
  ...["docx", "xlsx", "pptx", "doc", "xls", "ppt", "zip", "ofd", "wps", "et"].map((e) => [
    e,
    ["office"],
  ]),
]) as Readonly<Record<string, readonly Kind[]>>;

/** Why nobody can look at an attachment; null where it is what its name says, and opens. */
export async function attachmentFault(path: string, bytes: Uint8Array): Promise<Bilingual | null> {
  const known = plainFault(path, bytes);
  if (known !== undefined) return known;
  const { countPages } = await import("../../seal/binding/count-pages.js");
  if ((await countPages(bytes)) === "damaged") {
    // What forbids printing or copying alone, and opens without a password, can be read.
    const { opensWithoutPassword } = await import("../../seal/binding/locked-pdf.js");
    return (await opensWithoutPassword(bytes)) ? null : words.noPages();
  }
  const { hasOnlyEmptyPages } = await import("../../seal/binding/empty-pages.js");
  return (await hasOnlyEmptyPages(bytes)) ? words.emptyPages() : null;
}

/** The same without waiting; undefined for a PDF, whose pages have to be counted. */
export function plainFault(path: string, bytes: Uint8Array): Bilingual | null | undefined {
  if (bytes.length === 0) return words.empty();
  const kind = kindOf(bytes);
  if (kind === "shortcut") return words.shortcut();
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  const wanted = promised[ending];
  if (wanted && (kind === null || !wanted.includes(kind))) {
    return words.otherKind({ ending, content: words[kind ?? "unknown"]() });
  }
  if (kind === "pdf" && wanted) return undefined;
  return contentFault(kind, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** What is wrong inside a file that is what its name says. */
function contentFault(kind: Kind | null, buffer: Buffer): Bilingual | null {
  if (kind === "picture") return pictureFault(buffer);
  if (kind === "recording") return isCutOffRecording(buffer) ? words.cutOff() : null;
  const locked = kind === "office" ? lockedDocument(buffer) : null;
  return locked && words[locked]();
}

/** On a smaller picture nothing can be made out. */
const leastAcross = 32;

function pictureFault(bytes: Buffer): Bilingual | null {
  if (isBroken(bytes)) return words.broken();
  const picture = attachedPicture(bytes);
  if (!picture) return null;
  const { width, height } = picture;
  if (Math.min(width, height) < leastAcross) return words.tooSmall({ width, height });
  return isOneColour(bytes) ? words.oneColour() : null;
}

function kindOf(bytes: Uint8Array): Kind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  const text = head.toString("latin1");
  const names = Object.keys(kinds) as Kind[];
  return names.find((name) => kinds[name].test(text)) ?? null;
}

/** Wider pictures are nobody's photograph. */
const mostAcross = 65_500;

/** Whether a PNG cannot be unpacked, or a JPEG is cut off; other pictures are not opened. */
function isBroken(buffer: Buffer): boolean {
  if (buffer[0] === 0x89) return pngFault(buffer, mostAcross) !== null;
  return buffer[0] === 0xff && buffer.lastIndexOf(Buffer.from([0xff, 0xd9])) < buffer.length / 2;
}
