import { encodeQR } from "qr";
import type { JsonObject } from "../model/base/json.js";
import { certificatePage } from "../model/certificate/certificate-page.js";

/**
 * A QR code with the address at which a certificate is queried, as one SVG path of unit squares;
 * null where the body names no address.
 */
export function certificateCode(address: string | undefined, number: string): JsonObject | null {
  if (!address) return null;
  const url = address
    .replace("{number}", encodeURIComponent(number))
    .replace("{page}", encodeURIComponent(certificatePage(number)));
  const rows = encodeQR(url, "raw", { ecc: "medium", border: 2 });
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return { url, size: rows.length, path };
}
