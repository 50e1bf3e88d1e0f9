import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { dictAt, get, nameAt, type PdfFile } from "./pdf-file.js";

/** A file inside a PDF. */
export interface EmbeddedFile {
  readonly name: string;
  readonly type: string;
  readonly relationship: string;
  readonly bytes: Buffer;
}
/** What a PDF says of itself besides its pages. */
export interface PdfIdentity {
  readonly files: readonly EmbeddedFile[];
  readonly title: string;
  /** The path under which we printed it; empty for other files. */
  readonly path: string;
  readonly pages: number;
}

/** The files that a PDF carries, and what it is called. */
export function identityOf({ document }: PdfFile): PdfIdentity {
  const names = get(dictAt(dictAt(document.catalog, "Names"), "EmbeddedFiles"), "Names");
  const listed =
    names instanceof PDFArray
      ? names.asArray().flatMap((_, i) => {
          const v = names.lookup(i);
          return v instanceof PDFDict ? [v] : [];
        })
      : [];
  // One that no list names is there all the same.
  const hidden = document.context
    .enumerateIndirectObjects()
    .flatMap(([, o]) =>
      o instanceof PDFDict && o.has(PDFName.of("EF")) && !listed.includes(o) ? [o] : [],
    );
  return {
    files: [...listed, ...hidden].flatMap(fileIn),
    title: document.getTitle() ?? "",
    path: document.getKeywords() ?? "",
    pages: document.getPageCount(),
  };
}

function fileIn(spec: PDFDict): EmbeddedFile[] {
  const stream = get(dictAt(spec, "EF"), "UF") ?? get(dictAt(spec, "EF"), "F");
  if (!(stream instanceof PDFRawStream)) return [];
  return [
    {
      name: textOf(get(spec, "UF")) || textOf(get(spec, "F")),
      type: nameAt(stream.dict, "Subtype"),
      relationship: nameAt(spec, "AFRelationship"),
      bytes: Buffer.from(decodePDFRawStream(stream).decode()),
    },
  ];
}

function textOf(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : "";
}
