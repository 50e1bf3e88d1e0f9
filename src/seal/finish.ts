import { PDFDocument } from "@cantoo/pdf-lib";
import { inspect, type PdfInspection } from "./pdf-inspection.js";
import { setPdfDates } from "./pdf-dates.js";
import { renumberStructure } from "./structure-ids.js";
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
  renumberStructure(document);
  const saved = await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
  return { pdf: setPdfDates(saved, date), seen };
}
