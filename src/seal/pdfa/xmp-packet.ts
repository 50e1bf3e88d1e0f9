import { PDFRawStream } from "@cantoo/pdf-lib";
import { XMLParser } from "fast-xml-parser";
import { get, type PdfFile } from "../pdf-file.js";
import type { Kind } from "./xmp-schemas.js";

/** A property of the metadata, as it stands there. */
export interface Property {
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
  readonly kind: Kind;
  readonly text: string;
}
/** The metadata of a file, read once. */
export interface Metadata {
  readonly properties: readonly Property[];
  /** Types of properties that the file itself describes, by namespace and name. */
  readonly extensions: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What is wrong with those descriptions. */
  readonly faults: readonly string[];
}

/** The same while it is being read. */
interface Reading {
  readonly properties: Property[];
  readonly extensions: Map<string, ReadonlyMap<string, string>>;
  readonly faults: string[];
}

/** An element as the parser gives it: its children under its tag. */
type Node = Readonly<Record<string, unknown>>;
/** Namespaces by prefix. */
type Spaces = Readonly<Record<string, string>>;

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
const collections = new Set(["Bag", "Seq", "Alt"]);
const extension = "http://www.aiim.org/pdfa/ns/extension/";
const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const known = new WeakMap<PdfFile, Metadata>();

/** The text of the metadata; null where there is none. */
export function packetOf(file: PdfFile): string | null {
  const stream = get(file.document.catalog, "Metadata");
  if (!(stream instanceof PDFRawStream)) return null;
  const bytes = Buffer.from(file.decoded(stream), "latin1");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes).swap16().toString("utf16le");
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le");
  return bytes.toString("utf8");
}

/** Reads the metadata of a file. */
export function readMetadata(file: PdfFile): Metadata {
  const before = known.get(file);
  if (before) return before;
  const reading: Reading = { properties: [], extensions: new Map(), faults: [] };
  known.set(file, reading);
  try {
    walk(parser.parse((packetOf(file) ?? "").replace(/^\uFEFF/, "")) as Node[], {}, reading);
  } catch {
    reading.faults.push("not readable");
  }
  return reading;
}

function walk(nodes: readonly Node[], around: Spaces, into: Reading): void {
  for (const node of nodes) {
    const tag = tagOf(node);
    if (!tag) continue;
    const spaces = { ...around, ...namespaces(node) };
    const [prefix, name] = split(tag);
    if (spaces[prefix] === rdf && name === "Description") {
      into.properties.push(...attributeProperties(node, spaces));
      for (const child of childrenOf(node)) property(child, spaces, into);
    } else walk(childrenOf(node), spaces, into);
  }
}

/** Properties written as attributes of a description. */
function attributeProperties(node: Node, spaces: Spaces): Property[] {
  return Object.entries(attributes(node)).flatMap(([key, text]): Property[] => {
    const [prefix, name] = split(key);
    const namespace = spaces[prefix];
    const isOwn = prefix !== "" && prefix !== "xmlns" && prefix !== "xml";
    return isOwn && namespace && namespace !== rdf
      ? [{ namespace, prefix, name, kind: "simple", text }]
      : [];
  });
}

function property(node: Node, around: Spaces, into: Reading): void {
  const tag = tagOf(node);
  if (!tag) return;
  const spaces = { ...around, ...namespaces(node) };
  const [prefix, name] = split(tag);
  const namespace = spaces[prefix] ?? "";
  const children = childrenOf(node).filter((c) => tagOf(c));
  into.properties.push({
    namespace,
    prefix,
    name,
    kind: kindOf(node, children, spaces),
    text: textIn(childrenOf(node)),
  });
  if (namespace === extension && name === "schemas") {
    for (const schema of items(children)) describe(schema, spaces, into);
  }
}

function kindOf(node: Node, children: readonly Node[], spaces: Spaces): Kind {
  const [prefix, name] = split(children[0] ? (tagOf(children[0]) ?? "") : "");
  if (spaces[prefix] === rdf && collections.has(name)) return name.toLowerCase() as Kind;
  const isStruct = children.length > 0 || attributes(node)["rdf:parseType"] === "Resource";
  return isStruct ? "struct" : "simple";
}

const schemaParts = new Set(["schema", "namespaceURI", "prefix", "property", "valueType"]);

/** An item of `pdfaExtension:schemas`: properties that the file itself describes. */
function describe(schema: Node, spaces: Spaces, into: Reading): void {
  const parts = new Map(fieldsOf(schema).map((f) => [split(tagOf(f) ?? "")[1], f]));
  into.faults.push(
    ...["schema", "namespaceURI", "prefix"]
      .filter((wanted) => !parts.has(wanted))
      .map((wanted) => `a schema without ${wanted}`),
    ...[...parts].flatMap(([name, field]) => partFaults(name, field, spaces)),
  );
  const listed = parts.get("property");
  const types = new Map<string, string>();
  for (const item of listed ? items(childrenOf(listed)) : []) {
    const values = new Map(
      fieldsOf(item).map((f) => [split(tagOf(f) ?? "")[1], textIn(childrenOf(f))]),
    );
    into.faults.push(...descriptionFaults(values));
    types.set(values.get("name") ?? "", values.get("valueType") ?? "");
  }
  const uri = parts.get("namespaceURI");
  into.extensions.set(uri ? textIn(childrenOf(uri)) : "", types);
}

function partFaults(name: string, field: Node, spaces: Spaces): string[] {
  const [prefix] = split(tagOf(field) ?? "");
  const namespace = { ...spaces, ...namespaces(field) }[prefix];
  const isForeign = namespace !== undefined && namespace !== "http://www.aiim.org/pdfa/ns/schema#";
  return [
    ...(isForeign ? [`${name} in ${namespace}`] : []),
    ...(schemaParts.has(name) ? [] : [`unknown ${name}`]),
  ];
}

function descriptionFaults(values: ReadonlyMap<string, string>): string[] {
  const category = values.get("category");
  return [
    ...["name", "valueType", "category", "description"]
      .filter((wanted) => !values.has(wanted))
      .map((wanted) => `a property without ${wanted}`),
    ...(category !== undefined && !["internal", "external"].includes(category)
      ? [`category ${category}`]
      : []),
  ];
}

function items(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((n) => {
    const tag = tagOf(n) ?? "";
    const [, name] = split(tag);
    if (name === "li") return [n];
    return collections.has(name) ? items(childrenOf(n)) : [];
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

function childrenOf(node: Node): Node[] {
  const tag = tagOf(node);
  return tag === undefined ? [] : (node[tag] as Node[]);
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
    .map((n) => (typeof n["#text"] === "string" ? n["#text"] : textIn(childrenOf(n))))
    .join("");
}
