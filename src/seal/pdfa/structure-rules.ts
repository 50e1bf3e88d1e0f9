import { PDFArray, PDFDict, PDFName, PDFStream } from "@cantoo/pdf-lib";
import { contents } from "../pdf-content.js";
import { dictAt, get, isName, nameAt, type PdfFile, type PdfaRule } from "../pdf-file.js";
import { idFaults } from "./file-id.js";
import { hexFaults } from "./hex-strings.js";
import { nameFaults } from "./names.js";
import { objectFaults } from "./object-marks.js";
import { streamFaults } from "./stream-marks.js";
import { arraysIn, contentLimitFaults, limitFaults, pageSizes } from "./value-limits.js";

const filters = new Set([
  "ASCIIHexDecode",
  "ASCII85Decode",
  "FlateDecode",
  "RunLengthDecode",
  "CCITTFaxDecode",
  "JBIG2Decode",
  "DCTDecode",
  "JPXDecode",
  "Crypt",
]);

/** ISO 19005-3, 6.1: the file itself. */
export const structureRules: readonly PdfaRule[] = [
  {
    id: "6.1.2-1",
    demands: "the file begins with %PDF-1.n",
    faults: ({ text }) =>
      /^%PDF-1\.[0-7][\r\n]/.test(text) ? [] : [JSON.stringify(text.slice(0, 10))],
  },
  {
    id: "6.1.2-2",
    demands: "a comment of four bytes above 127 follows the header",
    faults: ({ text }) =>
      /^%PDF-1\.\d(?:\r\n|\r|\n)%[\x80-\xff]{4}/.test(text) ? [] : ["no such comment"],
  },
  {
    id: "6.1.3-1",
    demands: "the trailer has an ID of two strings, in a linearized file its first one",
    faults: idFaults,
  },
  {
    id: "6.1.3-2",
    demands: "the file is not encrypted",
    faults: ({ document }) =>
      document.isEncrypted || document.context.trailerInfo.Encrypt !== undefined ? ["Encrypt"] : [],
  },
  {
    id: "6.1.3-3",
    demands: "nothing follows the last %%EOF",
    faults: ({ text }) => (/%%EOF(?:\r\n|\r|\n)?$/.test(text) ? [] : ["data after %%EOF"]),
  },
  {
    id: "6.1.4-1",
    demands: "xref and its first line are on lines of their own, with single spaces",
    faults: ({ text }) =>
      [...text.matchAll(/(?:^|[\r\n])xref([\s\S]{0,30})/g)]
        .filter((m) => !/^(?:\r\n|\r|\n)\d+ \d+ ?(?:\r\n|\r|\n)/.test(m[1] ?? ""))
        .map((m) => JSON.stringify(m[1]?.slice(0, 12))),
  },
  {
    id: "6.1.6-1",
    demands: "hexadecimal strings hold an even number of digits and nothing else",
    faults: hexFaults,
  },
  {
    id: "6.1.7.1-1",
    demands:
      "streams are as long as they say, and stream and endstream stand on lines of their own",
    faults: streamFaults,
  },
  {
    id: "6.1.7.1-2",
    demands: "no stream lies in another file",
    faults: ({ objects }) =>
      objects.flatMap(([ref, o]) =>
        o instanceof PDFStream &&
        ["F", "FFilter", "FDecodeParms"].some((k) => o.dict.has(PDFName.of(k)))
          ? [`${ref.objectNumber}`]
          : [],
      ),
  },
  {
    id: "6.1.7.2-1",
    demands: "only the filters of ISO 32000-1 without LZW; Crypt only as Identity",
    faults: ({ objects }) =>
      objects.flatMap(([ref, o]) =>
        o instanceof PDFStream ? filterFaults(o.dict).map((f) => `${ref.objectNumber}: ${f}`) : [],
      ),
  },
  {
    id: "6.1.8-1",
    demands: "names of fonts, colorants and structure types are UTF-8",
    faults: nameFaults,
  },
  {
    id: "6.1.9-1",
    demands: "object numbers, obj and endobj are set apart by single spaces and line ends",
    faults: objectFaults,
  },
  {
    id: "6.1.10-1",
    demands: "inline images use no LZW and no foreign filter",
    faults: (file) =>
      contents(file).flatMap(({ operations }) =>
        operations
          .filter((o) => o.operator === "ID")
          .flatMap(({ operands }) =>
            operands.filter((w) => ["/LZWDecode", "/LZW", "/Crypt"].includes(w)),
          ),
      ),
  },
  {
    id: "6.1.12-1",
    demands: "permissions hold only UR3 and DocMDP, without the reference digests",
    faults: permissionFaults,
  },
  {
    id: "6.1.13-1",
    demands: "integers, reals, strings and names keep the limits",
    faults: limitFaults,
  },
  {
    id: "6.1.13-2",
    demands: "q and Q are nested at most 28 deep",
    faults: (file) =>
      contents(file)
        .map((c) => c.depth)
        .filter((d) => d > 28)
        .map(String),
  },
  { id: "6.1.13-3", demands: "pages measure 3 to 14,400 units", faults: pageSizes },
  {
    id: "6.1.13-5",
    demands: "integers and strings of content streams keep the limits",
    faults: contentLimitFaults,
  },
  {
    id: "6.1.13-4",
    demands: "DeviceN has at most 32 colorants",
    faults: (file) =>
      arraysIn(file)
        .map(colorants)
        .filter((n) => n > 32)
        .map(String),
  },
];

function filterFaults(dict: PDFDict): string[] {
  const value = get(dict, "Filter");
  const names =
    value instanceof PDFArray ? value.asArray().map((_, i) => value.lookup(i)) : [value];
  const parms = get(dict, "DecodeParms");
  return names.flatMap((n, i) => {
    if (!(n instanceof PDFName)) return [];
    const name = n.decodeText();
    if (!filters.has(name)) return [name];
    const own = parms instanceof PDFArray ? parms.lookup(i) : parms;
    return name === "Crypt" &&
      !(own instanceof PDFDict && nameAt(own, "Name") === "Identity") &&
      !(own instanceof PDFDict && !own.has(PDFName.of("Name")))
      ? ["Crypt"]
      : [];
  });
}

function permissionFaults({ document }: PdfFile): string[] {
  const permissions = dictAt(document.catalog, "Perms");
  if (!permissions) return [];
  return [
    ...permissions
      .keys()
      .map((k) => k.decodeText())
      .filter((k) => !["UR3", "DocMDP"].includes(k)),
    ...digestKeys(dictAt(permissions, "DocMDP")),
  ];
}

function digestKeys(signature: PDFDict | undefined): string[] {
  const references = get(signature, "Reference");
  return references instanceof PDFArray
    ? references.asArray().flatMap((_, i) => {
        const r = references.lookup(i);
        return r instanceof PDFDict
          ? ["DigestLocation", "DigestMethod", "DigestValue"].filter((k) => r.has(PDFName.of(k)))
          : [];
      })
    : [];
}

function colorants(space: PDFArray): number {
  const names =
    space.size() > 1 && isName(space.lookup(0), "DeviceN") ? space.lookup(1) : undefined;
  return names instanceof PDFArray ? names.size() : 0;
}
