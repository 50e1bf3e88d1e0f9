/**
 * Takes out of a PDF what depends on the moment and the run: the two dates become the document's own, and the numbers of
 * the structure elements, which Chromium goes on counting from page to page, start at one. Both in place and of the same
 * length, so no offset moves: the same record gives the same bytes.
 */
export function toNormalForm(pdf: Uint8Array, date: string): Uint8Array {
  const bytes = Buffer.from(pdf);
  setDates(bytes, `${date.replaceAll("-", "")}000000`);
  renumberElements(bytes);
  return bytes;
}

function setDates(bytes: Buffer, moment: string): void {
  for (const key of ["/CreationDate (D:", "/ModDate (D:"])
    for (let at = bytes.indexOf(key, 0, "latin1"); at !== -1; at = bytes.indexOf(key, at + key.length, "latin1")) bytes.write(moment, at + key.length, 14, "latin1");
}

const prefix = "(node";
const digits = 8;

/** `(node00002322)`: the order of the numbers stays, as the tree of names is sorted by them. */
function renumberElements(bytes: Buffer): void {
  const places: { at: number; id: string }[] = [];
  for (let at = bytes.indexOf(prefix, 0, "latin1"); at !== -1; at = bytes.indexOf(prefix, at + prefix.length, "latin1")) {
    const id = bytes.toString("latin1", at + prefix.length, at + prefix.length + digits);
    if (/^\d{8}$/.test(id) && bytes[at + prefix.length + digits] === 0x29) places.push({ at: at + prefix.length, id });
  }
  const order = new Map([...new Set(places.map((p) => p.id))].sort().map((id, i) => [id, String(i + 1).padStart(digits, "0")]));
  for (const { at, id } of places) bytes.write(order.get(id) ?? id, at, digits, "latin1");
}
