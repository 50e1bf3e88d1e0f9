import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../model/base/errors.js";
import { words } from "./picture.words.js";
import { pngFault } from "./png-fault.js";
import { readSmallFile } from "./small-file.js";
import { svgFault } from "./svg-fault.js";

/** A logo or a mark, as the page holds it. */
export interface Picture {
  readonly type: "image/svg+xml" | "image/png";
  readonly base64: string;
}

/** Wider than any page prints: a larger picture only fills every PDF. */
const mostPixels = 4_000;

/** The endings of pictures that are read, the better one first. */
export const pictureEndings = [".svg", ".png"] as const;

/**
 * The picture `<name>.svg` or `<name>.png` of a folder, byte for byte; null where there is neither.
 * A picture in a page can neither run nor load anything. A browser shows nothing in place of one
 * that is broken: so it is looked through before.
 */
export function readPicture(folder: string, name: string): Picture | null {
  const [svg, png] = [join(folder, `${name}.svg`), join(folder, `${name}.png`)];
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
