/**
 * Sets the two dates that Chromium writes to the document's own, in place and of the same length,
 * so no offset moves: the same record gives the same bytes.
 */
export function setPdfDates(pdf: Uint8Array, date: string): Uint8Array {
  const moment = `${date.replaceAll("-", "")}000000`;
  const bytes = Buffer.from(pdf);
  for (const key of ["/CreationDate (D:", "/ModDate (D:"]) {
    for (
      let at = bytes.indexOf(key, 0, "latin1");
      at !== -1;
      at = bytes.indexOf(key, at + key.length, "latin1")
    ) {
      bytes.write(moment, at + key.length, 14, "latin1");
    }
  }
  return bytes;
}
