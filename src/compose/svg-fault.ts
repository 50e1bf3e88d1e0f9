import { XMLValidator } from "fast-xml-parser";
import { words } from "./picture.words.js";

const mostElements = 20_000;
const mostLevels = 200;
const badReference = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;

/** Why a text is no SVG that a browser shows; null where it is one. */
export function svgFault(text: string): string | null {
  if (!/<svg[\s>]/.test(text)) return words.noSvg();
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return words.entities();
  // What is no markup is blanked out, so that lines stay where they are.
  const plain = text.replace(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>/g, (part) =>
    part.replace(/[^\n]/g, " "),
  );
  if (isLarge(plain)) return words.manyParts({ most: mostElements });
  const read = XMLValidator.validate(text);
  if (read !== true) return unreadable(text, read.err.line);
  const at = plain.search(badReference);
  return at === -1 ? null : unreadable(plain, plain.slice(0, at).split("\n").length);
}

function unreadable(text: string, line: number): string {
  const part = (text.split("\n")[line - 1] ?? "").trim().slice(0, 30);
  return words.noXml({ line, part });
}

/** Whether there are too many elements, or too many within each other: a browser gives up. */
function isLarge(text: string): boolean {
  let [elements, level] = [0, 0];
  for (const [tag] of text.matchAll(/<[\w/](?:"[^"]*"|'[^']*'|[^<>"'])*>/g)) {
    if (tag.startsWith("</")) level -= 1;
    else {
      elements += 1;
      if (!tag.endsWith("/>")) level += 1;
    }
    if (elements > mostElements || level > mostLevels) return true;
  }
  return false;
}
