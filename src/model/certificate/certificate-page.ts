/**
 * Name of a certificate's public page, as the QR code and the published folder have it: letters
 * that need no encoding.
 */
export function certificatePage(number: string): string {
  return (
    number
      .normalize("NFC")
      .replace(/[^\p{L}\p{N}._-]+/gu, "-")
      .replace(/^[.-]+|[.-]+$/g, "") || "certificate"
  );
}
