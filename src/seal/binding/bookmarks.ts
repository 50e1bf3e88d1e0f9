import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
} from "@cantoo/pdf-lib";

/** A line of the tree beside the pages. */
export interface Bookmark {
  readonly title: string;
  /** Index of the page that it leads to. */
  readonly page: number;
  readonly below: readonly Bookmark[];
}

/** Writes the tree of bookmarks, all branches open, and has viewers show it. */
export function writeBookmarks(
  document: PDFDocument,
  pages: readonly PDFPage[],
  bookmarks: readonly Bookmark[],
): void {
  const { context } = document;
  const root = context.obj({ Type: "Outlines" });
  const rootRef = context.register(root);
  writeBelow(root, rootRef, bookmarks);
  document.catalog.set(PDFName.of("Outlines"), rootRef);
  document.catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));

  function writeBelow(
    parent: PDFDict,
    parentRef: ReturnType<typeof context.register>,
    children: readonly Bookmark[],
  ): number {
    const made = children.map((bookmark) => {
      const dict = context.obj({
        Title: PDFHexString.fromText(bookmark.title),
        Parent: parentRef,
        Dest: [pages[bookmark.page]?.ref ?? null, "XYZ", null, null, null],
      });
      return { bookmark, dict, ref: context.register(dict) };
    });
    let shown = made.length;
    for (const [i, { bookmark, dict, ref }] of made.entries()) {
      const [before, after] = [made[i - 1], made[i + 1]];
      if (before) dict.set(PDFName.of("Prev"), before.ref);
      if (after) dict.set(PDFName.of("Next"), after.ref);
      shown += writeBelow(dict, ref, bookmark.below);
    }
    const [first, last] = [made[0], made.at(-1)];
    if (first && last) {
      parent.set(PDFName.of("First"), first.ref);
      parent.set(PDFName.of("Last"), last.ref);
      parent.set(PDFName.of("Count"), PDFNumber.of(shown));
    }
    return first ? shown : 0;
  }
}

/** Has viewers count the pages as their stamps do: roman before and after, arabic between. */
export function writePageLabels(
  document: PDFDocument,
  { front, end }: { readonly front: number; readonly end: number },
): void {
  const { context } = document;
  const counted = document.getPageCount() - front - end;
  const roman = (first: number) => context.obj({ S: "r", St: first });
  const labels = [
    ...(front > 0 ? [0, roman(1)] : []),
    ...(counted > 0 ? [front, context.obj({ S: "D", St: 1 })] : []),
    ...(end > 0 ? [front + counted, roman(front + 1)] : []),
  ];
  document.catalog.set(PDFName.of("PageLabels"), context.obj({ Nums: labels }));
}
