import type { FileProblem } from "../model/case/case.js";

/** 5 MB: above it, checks that are linear on paper stop being so. */
export const maxBytes = 5 * 1024 * 1024;

type Decoded = { readonly text: string } | { readonly problem: FileProblem };

function problem(
  code: string,
  zh: string,
  en: string,
  remedyZh: string,
  remedyEn: string,
): Decoded {
  return {
    problem: {
      code,
      line: 1,
      column: 1,
      message: { zh, en },
      remedy: { zh: remedyZh, en: remedyEn },
    },
  };
}

/** Strict UTF-8 without a byte order mark; anything else is named, and GBK is shown decoded so that its owner knows it again. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > maxBytes) {
    return problem(
      "too-large",
      `文件超过 5 MB（${bytes.length} 字节）`,
      `The file is larger than 5 MB (${bytes.length} bytes)`,
      "把大的内容放进 attachments/，记录里只写路径和 SHA-256",
      "Put large content into attachments/ and keep path and SHA-256 in the record",
    );
  }
  const [a, b, c] = bytes;
  if (
    (a === 0xff && b === 0xfe) ||
    (a === 0xfe && b === 0xff) ||
    (bytes.length > 3 && (a === 0 || b === 0))
  ) {
    return problem(
      "encoding-utf16",
      "文件是 UTF-16 编码",
      "The file is UTF-16",
      "另存为 UTF-8（无 BOM）",
      "Save it as UTF-8 without a byte order mark",
    );
  }
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    return problem(
      "encoding-bom",
      "文件以 BOM 开头",
      "The file starts with a byte order mark",
      "另存为 UTF-8（无 BOM）",
      "Save it as UTF-8 without a byte order mark",
    );
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return notUtf8(bytes);
  }
}

function notUtf8(bytes: Uint8Array): Decoded {
  const { line, column, from } = firstInvalid(bytes);
  const sample = new TextDecoder("gb18030")
    .decode(bytes.subarray(from, from + 24))
    .replace(/[\s\p{C}]+/gu, " ")
    .trim();
  const looksChinese = /\p{Script=Han}/u.test(sample) && !sample.includes("\ufffd");
  return {
    problem: {
      code: looksChinese ? "encoding-gbk" : "encoding-invalid",
      line,
      column,
      message: looksChinese
        ? {
            zh: `文件不是 UTF-8，看来是 GBK 编码：“${sample}”`,
            en: `The file is not UTF-8; it looks like GBK: "${sample}"`,
          }
        : { zh: "文件含有无效的 UTF-8 字节", en: "The file holds bytes that are not UTF-8" },
      remedy: { zh: "另存为 UTF-8（无 BOM）", en: "Save it as UTF-8 without a byte order mark" },
    },
  };
}

function firstInvalid(bytes: Uint8Array): { line: number; column: number; from: number } {
  const lossy = new TextDecoder("utf-8").decode(bytes);
  const at = lossy.indexOf("\ufffd");
  const before = lossy.slice(0, at === -1 ? 0 : at);
  const line = before.split("\n").length;
  return {
    line,
    column: before.length - before.lastIndexOf("\n"),
    from: Buffer.byteLength(before),
  };
}
