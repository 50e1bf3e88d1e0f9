import { words } from "./logo.words.js";

const mostElements = 20_000;
const mostLevels = 200;

/** A tag, a comment, a CDATA section, an instruction, or the text between them. */
const parts =
  /<!--(?:(?!-->)[^])*-->|<!\[CDATA\[(?:(?!\]\]>)[^])*\]\]>|<\?(?:(?!\?>)[^])*\?>|<\/?[A-Za-z_][^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>|[^<]+/y;
const attributes = /^<[\w:.-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>$/;
const badReference = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;

/** Why a text is no SVG that a browser shows; null where it is one. */
export function svgFault(text: string): string | null {
  if (!/<svg[\s>]/.test(text)) return words.noSvg();
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return words.entities();
  const open: string[] = [];
  let elements = 0;
  parts.lastIndex = text.startsWith("\ufeff") ? 1 : 0;
  while (parts.lastIndex < text.length) {
    const at = parts.lastIndex;
    const part = parts.exec(text)?.[0];
    const fault = part === undefined ? "unreadable" : faultOf(part, open);
    if (fault !== null) return told(fault, text, at);
    if (part?.startsWith("<")) elements += 1;
    if (elements > mostElements || open.length > mostLevels) {
      return words.manyParts({ most: mostElements });
    }
  }
  const [name] = open.slice(-1);
  return name === undefined ? null : words.open({ name });
}

type Fault = "unreadable" | "ends nothing";

/** What is wrong with a part; `open` are the elements that it stands in. */
function faultOf(part: string, open: string[]): Fault | null {
  if (/^<[!?]/.test(part)) return null;
  if (badReference.test(part)) return "unreadable";
  if (!part.startsWith("<")) return open.length > 0 || part.trim() === "" ? null : "unreadable";
  const name = /^<\/?([\w:.-]+)/.exec(part)?.[1] ?? "";
  if (part.startsWith("</")) return open.pop() === name ? null : "ends nothing";
  if (!attributes.test(part)) return "unreadable";
  if (!part.endsWith("/>")) open.push(name);
  return null;
}

function told(fault: Fault, text: string, at: number): string {
  const line = text.slice(0, at).split("\n").length;
  const part = text.slice(at, at + 30).trim();
  if (fault === "unreadable") return words.noXml({ line, part });
  return words.otherEnd({ line, name: /^<\/([\w:.-]+)/.exec(part)?.[1] ?? "" });
}
