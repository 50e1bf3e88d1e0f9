import { PDFRawStream } from "@cantoo/pdf-lib";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { get, nameAt, type PdfFile, type PdfaRule } from "../pdf-file.js";
import { type Kind, predefined } from "./xmp-schemas.js";

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
      properties(file)
        .flatMap((p) => propertyFault(p, extensions(file)))
        .slice(0, 6),
  },
  {
    id: "6.6.2.3-2",
    demands: "described schemas say their name, namespace, prefix and properties",
    faults: extensionFaults,
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
  const text = packet(file) ?? "";
  return [
    ...(nameAt(stream.dict, "Type") === "Metadata" && nameAt(stream.dict, "Subtype") === "XML"
      ? []
      : ["Type or Subtype"]),
    ...(/<\?xpacket[^>]*\b(bytes|encoding)\s*=/.test(text) ? ["bytes or encoding in xpacket"] : []),
    ...(XMLValidator.validate(text.replace(/^\uFEFF/, "")) === true ? [] : ["not well-formed"]),
  ];
}

function identificationFaults(file: PdfFile): string[] {
  const own = properties(file).filter((p) => p.namespace === "http://www.aiim.org/pdfa/ns/id/");
  const value = (name: string) => own.find((p) => p.name === name)?.text ?? "";
  return [
    ...(own.length > 0 && own.every((p) => p.prefix === "pdfaid") ? [] : ["prefix"]),
    ...(["2", "3"].includes(value("part")) ? [] : [`part ${value("part")}`]),
    ...(["A", "B", "U"].includes(value("conformance"))
      ? []
      : [`conformance ${value("conformance")}`]),
  ];
}

interface Property {
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
  readonly kind: Kind;
  readonly text: string;
}
type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  preserveOrder: true,
  trimValues: true,
  parseTagValue: false,
  processEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});
const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const parsed = new WeakMap<
  PdfFile,
  { properties: Property[]; extensions: Map<string, Map<string, string>>; faults: string[] }
>();

function packet(file: PdfFile): string | null {
  const stream = get(file.document.catalog, "Metadata");
  if (!(stream instanceof PDFRawStream)) return null;
  const bytes = Buffer.from(file.decoded(stream), "latin1");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes).swap16().toString("utf16le");
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le");
  return bytes.toString("utf8");
}

function read(file: PdfFile): {
  properties: Property[];
  extensions: Map<string, Map<string, string>>;
  faults: string[];
} {
  let known = parsed.get(file);
  if (known) return known;
  known = { properties: [], extensions: new Map(), faults: [] };
  parsed.set(file, known);
  try {
    walk(parser.parse((packet(file) ?? "").replace(/^\uFEFF/, "")) as Node[], {}, known);
  } catch {
    known.faults.push("not readable");
  }
  return known;
}

function walk(
  nodes: readonly Node[],
  around: Readonly<Record<string, string>>,
  into: { properties: Property[]; extensions: Map<string, Map<string, string>>; faults: string[] },
): void {
  for (const node of nodes) {
    const tag = tagOf(node);
    if (!tag) continue;
    const spaces = { ...around, ...namespaces(node) };
    const [prefix, name] = split(tag);
    const children = node[tag] as Node[];
    if (spaces[prefix] === rdf && name === "Description") {
      for (const [key, value] of Object.entries(attributes(node))) {
        const [p, n] = split(key);
        const ns = spaces[p];
        if (p && p !== "xmlns" && p !== "xml" && ns && ns !== rdf) {
          into.properties.push({ namespace: ns, prefix: p, name: n, kind: "simple", text: value });
        }
      }
      for (const child of children) property(child, spaces, into);
    } else walk(children, spaces, into);
  }
}

function property(
  node: Node,
  around: Readonly<Record<string, string>>,
  into: Parameters<typeof walk>[2],
): void {
  const tag = tagOf(node);
  if (!tag) return;
  const spaces = { ...around, ...namespaces(node) };
  const [prefix, name] = split(tag);
  const children = (node[tag] as Node[]).filter((c) => tagOf(c));
  const first = children[0] ? (tagOf(children[0]) ?? "") : "";
  const [p, n] = split(first);
  const kind: Kind =
    spaces[p] === rdf && ["Bag", "Seq", "Alt"].includes(n)
      ? (n.toLowerCase() as Kind)
      : children.length > 0 || attributes(node)["rdf:parseType"] === "Resource"
        ? "struct"
        : "simple";
  const namespace = spaces[prefix] ?? "";
  into.properties.push({ namespace, prefix, name, kind, text: textIn(node[tag] as Node[]) });
  if (namespace === "http://www.aiim.org/pdfa/ns/extension/" && name === "schemas") {
    describe(children, spaces, into);
  }
}

/** `pdfaExtension:schemas`: properties that the file itself describes. */
function describe(
  nodes: readonly Node[],
  spaces: Readonly<Record<string, string>>,
  into: Parameters<typeof walk>[2],
): void {
  for (const schema of items(nodes)) {
    const parts = new Map(fieldsOf(schema).map((f) => [split(tagOf(f) ?? "")[1], f]));
    const text = (name: string) => {
      const f = parts.get(name);
      return f ? textIn(f[tagOf(f) ?? ""] as Node[]) : "";
    };
    for (const wanted of ["schema", "namespaceURI", "prefix"]) {
      if (!parts.has(wanted)) into.faults.push(`a schema without ${wanted}`);
    }
    for (const [name, f] of parts) {
      const ns = { ...spaces, ...namespaces(f) }[split(tagOf(f) ?? "")[0]];
      if (ns !== undefined && ns !== "http://www.aiim.org/pdfa/ns/schema#") {
        into.faults.push(`${name} in ${ns}`);
      }
      if (!["schema", "namespaceURI", "prefix", "property", "valueType"].includes(name)) {
        into.faults.push(`unknown ${name}`);
      }
    }
    const known = new Map<string, string>();
    const listed = parts.get("property");
    for (const p of listed ? items(listed[tagOf(listed) ?? ""] as Node[]) : []) {
      const values = new Map(
        fieldsOf(p).map((f) => [split(tagOf(f) ?? "")[1], textIn(f[tagOf(f) ?? ""] as Node[])]),
      );
      for (const wanted of ["name", "valueType", "category", "description"]) {
        if (!values.has(wanted)) into.faults.push(`a property without ${wanted}`);
      }
      const category = values.get("category");
      if (category !== undefined && !["internal", "external"].includes(category)) {
        into.faults.push(`category ${category}`);
      }
      known.set(values.get("name") ?? "", values.get("valueType") ?? "");
    }
    into.extensions.set(text("namespaceURI"), known);
  }
}

function items(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((n) => {
    const tag = tagOf(n) ?? "";
    return split(tag)[1] === "li"
      ? [n]
      : ["Bag", "Seq", "Alt"].includes(split(tag)[1])
        ? items(n[tag] as Node[])
        : [];
  });
}

/** Fields of a structure, whether written as parseType or as an inner description. */
function fieldsOf(node: Node): Node[] {
  const tag = tagOf(node) ?? "";
  const children = (node[tag] as Node[]).filter((c) => tagOf(c));
  const only = children.length === 1 ? (tagOf(children[0] as Node) ?? "") : "";
  const written = split(only)[1] === "Description" ? fieldsOf(children[0] as Node) : children;
  return [
    ...written,
    ...Object.entries(attributes(node))
      .filter(([k]) => k.includes(":") && !/^(xmlns|rdf|xml):/.test(k))
      .map(([k, v]): Node => ({ [k]: [{ "#text": v }] })),
  ];
}

function properties(file: PdfFile): Property[] {
  return read(file).properties;
}

function extensions(file: PdfFile): Map<string, Map<string, string>> {
  return read(file).extensions;
}

function extensionFaults(file: PdfFile): string[] {
  return read(file).faults;
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

function tagOf(node: Node): string | undefined {
  return Object.keys(node).find((k) => k !== ":@" && k !== "#text" && !k.startsWith("?"));
}

function attributes(node: Node): Record<string, string> {
  return Object.fromEntries(
    Object.entries((node[":@"] as Record<string, string> | undefined) ?? {}).map(([k, v]) => [
      k.slice(1),
      v,
    ]),
  );
}

function namespaces(node: Node): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes(node))
      .filter(([k]) => k.startsWith("xmlns:"))
      .map(([k, v]) => [k.slice(6), v]),
  );
}

function split(tag: string): [string, string] {
  const at = tag.indexOf(":");
  return at === -1 ? ["", tag] : [tag.slice(0, at), tag.slice(at + 1)];
}

function textIn(nodes: readonly Node[]): string {
  return nodes
    .map((n) =>
      typeof n["#text"] === "string"
        ? n["#text"]
        : tagOf(n)
          ? textIn(n[tagOf(n) ?? ""] as Node[])
          : "",
    )
    .join("");
}
