import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";

/** A small PDF with a place to sign, made without a browser. */
export async function simplePdf(): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([420, 500]);
  page.drawText("Amount 1.50", { x: 40, y: 400, font, size: 14 });
  page.drawText("Team leader", { x: 40, y: 160, font, size: 10 });
  document.addPage([420, 500]).drawText("Second page", { x: 40, y: 400, font, size: 14 });
  await document.attach(new TextEncoder().encode("{}"), "record.json", {
    mimeType: "application/json",
  });
  return Buffer.from(await document.save({ useObjectStreams: false }));
}
