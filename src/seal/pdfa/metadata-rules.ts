import { PDFRawStream } from "@cantoo/pdf-lib";
import { XMLValidator } from "fast-xml-parser";
import { get, nameAt, type PdfFile, type PdfaRule } from "../pdf-file.js";
import { packetOf, type Property, readMetadata } from "./xmp-packet.js";
import { predefined } from "./xmp-schemas.js";

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
        .properties.flatMap((p) => propertyFault(p, readMetadata(file).extensions))
        .slice(0, 6),
  },
  {
    id: "6.6.2.3-2",
    demands: "described schemas say their name, namespace, prefix and properties",
    faults: (file) => [...readMetadata(file).faults],
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
    ...(/<\?xpacket[^>]*\b(bytes|encoding)\s*=/.test(text) ? ["bytes or encoding in xpacket"] : []),
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

function propertyFault(
  p: Property,
  described: ReadonlyMap<string, ReadonlyMap<string, string>>,
): string[] {
  if (
    p.namespace === "http://www.aiim.org/pdfa/ns/extension/" ||
    p.namespace === "http://www.w3.org/XML/1998/namespace"
  ) {
    return [];
  }
  const own = described.get(p.namespace)?.get(p.name);
  const known = predefined[p.namespace]?.[p.name];
  if (!known && own === undefined) return [`${p.prefix}:${p.name} is not described`];
  if (!known) return ownFault(p, own ?? "");
  if (known.kind !== p.kind) return [`${p.prefix}:${p.name} is ${p.kind}, not ${known.kind}`];
  return known.text && p.kind === "simple" && !known.text.test(p.text)
    ? [`${p.prefix}:${p.name} = ${p.text.slice(0, 20)}`]
    : [];
}

function ownFault(p: Property, type: string): string[] {
  const collection = /^(bag|seq|alt|lang alt)\b/i
    .exec(type)?.[1]
    ?.toLowerCase()
    .replace("lang ", "");
  if (collection) {
    return p.kind === collection ? [] : [`${p.prefix}:${p.name} is ${p.kind}, not ${collection}`];
  }
  if (
    [
      "Text",
      "Integer",
      "Real",
      "Boolean",
      "Date",
      "URI",
      "URL",
      "MIMEType",
      "ProperName",
      "AgentName",
      "GUID",
      "RenditionClass",
    ].includes(type) &&
    p.kind !== "simple"
  ) {
    return [`${p.prefix}:${p.name} is ${p.kind}, not ${type}`];
  }
  const pattern = {
    Integer: /^[+-]?\d+$/,
    Real: /^[+-]?\d*\.?\d+$/,
    Boolean: /^(True|False)$/,
    Date: /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/,
  }[type];
  return pattern && !pattern.test(p.text) ? [`${p.prefix}:${p.name} = ${p.text.slice(0, 20)}`] : [];
}
