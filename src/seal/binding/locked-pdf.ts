import { PDFDocument } from "@cantoo/pdf-lib";

/** Whether an encrypted PDF has pages that anybody sees: its user's password is empty. */
export async function opensWithoutPassword(bytes: Uint8Array): Promise<boolean> {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("/Encrypt")) {
    return false;
  }
  try {
    const options = { password: "", updateMetadata: false, parseSpeed: Infinity };
    const document = await PDFDocument.load(bytes, options);
    return document.getPageCount() > 0;
  } catch {
    return false;
  }
}
