import { PDFRawStream } from "@cantoo/pdf-lib";
import { XMLValidator } from "fast-xml-parser";
import { get, nameAt, type PdfFile, type PdfaRule } from "../pdf-file.js";
import { packetOf, readMetadata } from "./xmp-packet.js";
import { propertyFaults } from "./xmp-types.js";

/** ISO 19005-3, 6.6: metadata. */
export const metadataRules: readonly PdfaRule[] = [
  {
    id: "6.6.2.1-1",
    demands: "the document has metadata, unfiltered, in a packet without bytes and encoding",
    faults: packetFaults,
  },
  {
    id: "6.6.2.3-1",
    demands:
      "every property is of a known schema, or of one described in the metadata, and of its type",
    faults: (file) =>
      readMetadata(file)
        .properties.flatMap((p) => propertyFaults(p, readMetadata(file).extensions))
        .slice(0, 6),
  },
  {
    id: "6.6.2.3-2",
    demands:
      "described schemas, properties, types and fields are complete and have the prefixes of ISO 19005",
    faults: (file) => readMetadata(file).extensions.faults.slice(0, 6),
  },
  {
    id: "6.6.4-1",
    demands: "the metadata name part and conformance of ISO 19005",
    faults: identificationFaults,
  },
];

function packetFaults(file: PdfFile): string[] {
  const stream = get(file.document.catalog, "Metadata");
  if (!(stream instanceof PDFRawStream)) return ["no Metadata"];
  const text = packetOf(file) ?? "";
  return [
    ...(nameAt(stream.dict, "Type") === "Metadata" && nameAt(stream.dict, "Subtype") === "XML"
      ? []
      : ["Type or Subtype"]),
    ...(/<\?xpacket[^<>]*\b(bytes|encoding)\s*=/.test(text)
      ? ["bytes or encoding in xpacket"]
      : []),
    ...(XMLValidator.validate(text.replace(/^\uFEFF/, "")) === true ? [] : ["not well-formed"]),
  ];
}

function identificationFaults(file: PdfFile): string[] {
  const own = readMetadata(file).properties.filter(
    (p) => p.namespace === "http://www.aiim.org/pdfa/ns/id/",
  );
  const value = (name: string) => own.find((p) => p.name === name)?.text ?? "";
  return [
    ...(own.length > 0 && own.every((p) => p.prefix === "pdfaid") ? [] : ["prefix"]),
    ...(["2", "3"].includes(value("part")) ? [] : [`part ${value("part")}`]),
    ...(["A", "B", "U"].includes(value("conformance"))
      ? []
      : [`conformance ${value("conformance")}`]),
  ];
}
