import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../model/base/errors.js";
import { words } from "./logo.words.js";
import { pngFault } from "./png-fault.js";
import { readSmallFile } from "./small-file.js";
import { svgFault } from "./svg-fault.js";

/** A body's own mark, as the page holds it. */
export interface Logo {
  readonly type: "image/svg+xml" | "image/png";
  readonly base64: string;
}

/** Wider than any page prints: a larger picture only fills every PDF. */
const mostPixels = 4_000;

/**
 * `logo.svg` or `logo.png` of a look; a picture in a page can neither run nor load anything. A
 * browser shows nothing in place of one that is broken: so it is looked through before.
 */
export function readLogo(look: string): Logo | null {
  const [svg, png] = [join(look, "logo.svg"), join(look, "logo.png")];
  if (existsSync(svg)) {
    const bytes = readSmallFile(svg);
    const fault = svgFault(bytes.toString("utf8"));
    if (fault !== null) throw new UserError("usage", `${svg} ${fault}`, words.otherFile());
    return { type: "image/svg+xml", base64: bytes.toString("base64") };
  }
  if (!existsSync(png)) return null;
  const bytes = readSmallFile(png);
  const fault = pngFault(bytes, mostPixels);
  if (fault !== null) {
    throw new UserError("usage", `${png} ${fault}`, words.usePng({ pixels: mostPixels }));
  }
  return { type: "image/png", base64: bytes.toString("base64") };
}
