/*
 * What a browser may do with what the server sends. Nothing is loaded from elsewhere, no script
 * stands in a page, and what people have written is never a page of ours.
 */

/** Of our own pages; styles that the components write carry the nonce of the page. */
export function shellPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Of everything that is no page: answers, files to keep. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Of a document as it will be printed, shown in a frame of our page: no script, no origin. */
export const documentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/** The same where our page keeps the place to which somebody has scrolled. */
export const drawnPolicy = `${documentPolicy} allow-same-origin`;

/** Of pages that a job has written, shown in a frame of our page: no script; links lead on. */
export const writtenPagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

/** Of a PDF, shown in a frame of our page: browsers show none in a sandbox. */
export const pdfPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** With every answer. */
export const always = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "Cache-Control": "no-store",
} as const;
