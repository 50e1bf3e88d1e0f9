import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../model/base/errors.js";
import { words } from "./logo.words.js";

/** A body's own mark, as the page holds it. */
export interface Logo {
  readonly type: "image/svg+xml" | "image/png";
  readonly base64: string;
}

/** Wider than any page prints: a larger picture only fills every PDF. */
const mostPixels = 4_000;

/** `logo.svg` or `logo.png` of a look; a picture in a page can neither run nor load anything. */
export function readLogo(look: string): Logo | null {
  const [svg, png] = [join(look, "logo.svg"), join(look, "logo.png")];
  if (existsSync(svg)) {
    const text = readFileSync(svg, "utf8");
    if (!/<svg[\s>]/.test(text)) {
      throw new UserError("usage", words.noSvg({ file: svg }), words.otherFile());
    }
    return { type: "image/svg+xml", base64: Buffer.from(text).toString("base64") };
  }
  if (!existsSync(png)) return null;
  const bytes = readFileSync(png);
  const isPng = bytes.length > 24 && bytes.subarray(1, 4).toString("latin1") === "PNG";
  const [width, height] = isPng ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : [0, 0];
  if (!isPng || width > mostPixels || height > mostPixels) {
    throw new UserError(
      "usage",
      isPng ? `${png} ${width}×${height}` : words.noPng({ file: png }),
      words.usePng({ pixels: mostPixels }),
    );
  }
  return { type: "image/png", base64: bytes.toString("base64") };
}
