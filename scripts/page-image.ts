import { createCanvas, loadImage } from "@napi-rs/canvas";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A page as seen: its picture and its pixels, grey. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  readonly webp: Buffer;
}

/** Large enough to show a line out of place, small enough to keep dozens of them. */
const scale = 0.5;

/** Draws the first page of a PDF, by another program than the one that printed it. */
export async function pageImage(pdf: Uint8Array): Promise<PageImage> {
  const document = await getDocument({
    data: new Uint8Array(pdf),
    verbosity: 0,
    useSystemFonts: false,
  }).promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  await page.render({ canvasContext: context as never, viewport, canvas: canvas as never }).promise;
  await document.destroy();
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return {
    width: canvas.width,
    height: canvas.height,
    grey: greyOf(data),
    webp: await canvas.encode("webp", 45),
  };
}

export async function storedImage(webp: Buffer): Promise<Omit<PageImage, "webp">> {
  const image = await loadImage(webp);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  return {
    width: image.width,
    height: image.height,
    grey: greyOf(context.getImageData(0, 0, image.width, image.height).data),
  };
}

/**
 * The share of blocks of 8 × 8 pixels whose mean differs by more than a tenth of the scale: noise
 * and compression do not, a moved line does.
 */
export function difference(
  a: Pick<PageImage, "width" | "height" | "grey">,
  b: Pick<PageImage, "width" | "height" | "grey">,
): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let blocks = 0;
  let different = 0;
  for (let y = 0; y + 8 <= a.height; y += 8) {
    for (let x = 0; x + 8 <= a.width; x += 8) {
      blocks += 1;
      if (Math.abs(blockMean(a, x, y) - blockMean(b, x, y)) > 25) different += 1;
    }
  }
  return different / blocks;
}

/** How bright a block of 8 × 8 pixels is. */
function blockMean({ width, grey }: Pick<PageImage, "width" | "grey">, x: number, y: number) {
  let sum = 0;
  for (let dy = 0; dy < 8; dy += 1) {
    for (let dx = 0; dx < 8; dx += 1) sum += grey[(y + dy) * width + x + dx] ?? 0;
  }
  return sum / 64;
}

function greyOf(rgba: Uint8ClampedArray): Uint8Array {
  return Uint8Array.from({ length: rgba.length / 4 }, (_, i) =>
    Math.round(
      0.3 * (rgba[i * 4] ?? 0) + 0.59 * (rgba[i * 4 + 1] ?? 0) + 0.11 * (rgba[i * 4 + 2] ?? 0),
    ),
  );
}
