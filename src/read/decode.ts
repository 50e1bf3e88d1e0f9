import { placeholderIn } from "../model/base/placeholder.js";
import type { FileProblem } from "../model/case/case.js";
import { words } from "./decode.words.js";

/** 5 MB: above it, checks that are linear on paper stop being so. */
export const maxBytes = 5 * 1024 * 1024;

/** What stands for bytes that cannot be decoded. */
const replacement = String.fromCodePoint(0xfffd);

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

type Decoded = { readonly text: string } | { readonly problem: FileProblem };

/**
 * Strict UTF-8 without a byte order mark; anything else is named, and GBK is shown decoded so that
 * its owner knows it again.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > maxBytes) {
    return atStart({
      code: "too-large",
      message: words.tooLarge({ bytes: bytes.length }),
      remedy: words.makeSmaller(),
    });
  }
  const pointer = placeholderIn(bytes);
  if (pointer) {
    const { message, remedy } = pointer;
    return atStart({ code: "no-content", message: words.noContent({ message }), remedy });
  }
  if (isUtf16(bytes)) {
    return atStart({
      code: "encoding-utf16",
      message: words.utf16(),
      remedy: words.saveAsUtf8(),
    });
  }
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    return atStart({
      code: "encoding-bom",
      message: words.byteOrderMark(),
      remedy: words.saveAsUtf8(),
    });
  }
  try {
    return { text: strict.decode(bytes) };
  } catch {
    return { problem: notUtf8(bytes) };
  }
}

function atStart(fault: Omit<FileProblem, "line" | "column">): Decoded {
  return { problem: { ...fault, line: 1, column: 1 } };
}

/** By its mark, or by the zero byte that every ASCII character has in it. */
function isUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  return bytes.length > 3 && (a === 0 || b === 0);
}

function notUtf8(bytes: Uint8Array): FileProblem {
  const { line, column, from } = firstInvalid(bytes);
  const sample = new TextDecoder("gb18030")
    .decode(bytes.subarray(from, from + 24))
    .replace(/[\s\p{C}]+/gu, " ")
    .trim();
  const looksChinese = /\p{Script=Han}/u.test(sample) && !sample.includes(replacement);
  return {
    code: looksChinese ? "encoding-gbk" : "encoding-invalid",
    line,
    column,
    message: looksChinese ? words.gbk({ sample }) : words.notUtf8(),
    remedy: words.saveAsUtf8(),
  };
}

function firstInvalid(bytes: Uint8Array): { line: number; column: number; from: number } {
  const lossy = new TextDecoder("utf-8").decode(bytes);
  const at = lossy.indexOf(replacement);
  const before = lossy.slice(0, at === -1 ? 0 : at);
  const line = before.split("\n").length;
  return {
    line,
    column: before.length - before.lastIndexOf("\n"),
    from: Buffer.byteLength(before),
  };
}
