import { PDFDocument } from "@cantoo/pdf-lib";
import { inspect, type PdfInspection } from "./pdf-inspection.js";
import { toNormalForm } from "./pdf-normal-form.js";
import { type Ideographs, repairTextLayer } from "./text-layer.js";

/** A PDF as it is written to disk, and what is in it. */
export interface FinishedPdf {
  readonly pdf: Uint8Array;
  readonly seen: PdfInspection;
}

/** Everything that happens to a PDF between the browser and the disk: looked into, its text layer mended, the run taken out of it. */
export async function finishPdf(printed: Uint8Array, date: string, ideographs: Ideographs): Promise<FinishedPdf> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const seen = inspect(document);
  repairTextLayer(document, ideographs);
  const saved = await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
  return { pdf: toNormalForm(saved, date), seen };
}
