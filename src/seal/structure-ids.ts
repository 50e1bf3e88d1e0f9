import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";

/**
 * Numbers the structure elements by their place in the document. Chromium numbers them by counters
 * that go on from page to page and whose order depends on timing; table cells name their heads by
 * these numbers, and a tree sorts them.
 */
export function renumberStructure(document: PDFDocument): void {
  const root = document.catalog.lookupMaybe(PDFName.of("StructTreeRoot"), PDFDict);
  if (!root) return;
  const elements: PDFDict[] = [];
  collect(root, elements);
  const numbers = new Map<string, PDFString>();
  for (const element of elements) {
    const id = textOf(element.lookup(PDFName.of("ID")));
    if (id === null) continue;
    numbers.set(id, PDFString.of(`e${String(numbers.size + 1).padStart(6, "0")}`));
    element.set(PDFName.of("ID"), numbers.get(id) as PDFString);
  }
  for (const element of elements) renameHeads(element, numbers);
  rebuildTree(document, root, numbers);
}

/** The elements in the order of the document: a parent before its children, as they are read. */
function collect(root: PDFDict, elements: PDFDict[]): void {
  const waiting: PDFDict[] = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    elements.push(element);
    const kids = element.lookup(PDFName.of("K"));
    const list = kids instanceof PDFArray ? kids.asArray().map((_, i) => kids.lookup(i)) : [kids];
    for (const kid of list.toReversed()) {
      if (kid instanceof PDFDict && kid.lookup(PDFName.of("S"))) waiting.push(kid);
    }
  }
}

function renameHeads(element: PDFDict, numbers: ReadonlyMap<string, PDFString>): void {
  const attributes = element.lookup(PDFName.of("A"));
  const list =
    attributes instanceof PDFArray
      ? attributes.asArray().map((_, i) => attributes.lookup(i))
      : [attributes];
  for (const attribute of list) {
    const heads =
      attribute instanceof PDFDict ? attribute.lookup(PDFName.of("Headers")) : undefined;
    if (!(heads instanceof PDFArray)) continue;
    const named = heads
      .asArray()
      .map((_, i) => textOf(heads.lookup(i)) ?? "")
      .map((id) => numbers.get(id))
      .filter((n) => n !== undefined);
    named.sort(byText).forEach((n, i) => {
      heads.set(i, n);
    });
  }
}

/**
 * One leaf holds all names, sorted; the old leaves go, so that nothing of the run stays in the
 * file.
 */
function rebuildTree(
  document: PDFDocument,
  root: PDFDict,
  numbers: ReadonlyMap<string, PDFString>,
): void {
  const tree = root.lookupMaybe(PDFName.of("IDTree"), PDFDict);
  if (!tree) return;
  const entries: { name: PDFString; target: PDFObject }[] = [];
  const leaves: PDFRef[] = [];
  const read = (node: PDFDict) => {
    const names = node.lookupMaybe(PDFName.of("Names"), PDFArray) ?? document.context.obj([]);
    for (let i = 0; i + 1 < names.size(); i += 2) {
      const name = numbers.get(textOf(names.lookup(i)) ?? "");
      if (name) entries.push({ name, target: names.get(i + 1) });
    }
    const kids = node.lookupMaybe(PDFName.of("Kids"), PDFArray);
    for (const kid of kids?.asArray() ?? []) {
      if (kid instanceof PDFRef) leaves.push(kid);
      const dict = document.context.lookup(kid);
      if (dict instanceof PDFDict) read(dict);
    }
  };
  read(tree);
  // A number without an object would part the table of objects in two, which a file that was never
  // added to may not have (ISO 32000-1, 7.5.4), and which some readers take for damage.
  for (const leaf of leaves) document.context.assign(leaf, PDFNull);
  for (const key of ["Kids", "Limits"]) tree.delete(PDFName.of(key));
  entries.sort((a, b) => byText(a.name, b.name));
  const names = document.context.obj([]);
  for (const { name, target } of entries) {
    names.push(name);
    names.push(target);
  }
  tree.set(PDFName.of("Names"), names);
}

function byText(a: PDFString, b: PDFString): number {
  return a.asString() < b.asString() ? -1 : 1;
}

function textOf(value: PDFObject | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.asString() : null;
}
