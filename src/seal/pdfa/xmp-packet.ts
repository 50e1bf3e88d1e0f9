import { PDFRawStream } from "@cantoo/pdf-lib";
import { get, type PdfFile } from "../pdf-file.js";
import {
  attributesOf,
  childrenOf,
  collections,
  fieldsOf,
  items,
  type Name,
  nameOf,
  namespaces,
  type Node,
  parseXml,
  rdf,
  type Spaces,
  tagOf,
  textIn,
} from "../xmp-xml.js";
import { describeSchema, type Extensions, noExtensions } from "./xmp-extensions.js";
import type { Kind } from "./xmp-schemas.js";

/** A value of the metadata. */
export interface Value {
  readonly kind: Kind;
  readonly text: string;
  /** Its language, where it is an item that says one. */
  readonly language: string | null;
  /** Of a bag, a sequence or a choice. */
  readonly items: readonly Value[];
  /** Of a structure. */
  readonly fields: readonly Property[];
}
/** A property, as it stands there. */
export type Property = Name & Value;

/** The metadata of a file, read once. */
export interface Metadata {
  readonly properties: readonly Property[];
  /** What the file itself describes. */
  readonly extensions: Extensions;
}

const extension = "http://www.aiim.org/pdfa/ns/extension/";
const known = new WeakMap<PdfFile, Metadata>();

/** The text of the metadata; null where there is none. */
export function packetOf(file: PdfFile): string | null {
  const stream = get(file.document.catalog, "Metadata");
  if (!(stream instanceof PDFRawStream)) return null;
  const bytes = Buffer.from(file.decoded(stream), "latin1");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return bytes
      .subarray(0, bytes.length & ~1)
      .swap16()
      .toString("utf16le");
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le");
  return bytes.toString("utf8");
}

/** Reads the metadata of a file. */
export function readMetadata(file: PdfFile): Metadata {
  const before = known.get(file);
  if (before) return before;
  const read: { properties: Property[]; extensions: Extensions } = {
    properties: [],
    extensions: noExtensions(),
  };
  known.set(file, read);
  try {
    walk(parseXml((packetOf(file) ?? "").replace(/^\uFEFF/, "")), {}, read);
  } catch {
    read.extensions.faults.push("not readable");
  }
  return read;
}

type Reading = { readonly properties: Property[]; readonly extensions: Extensions };

function walk(nodes: readonly Node[], around: Spaces, into: Reading): void {
  for (const node of nodes) {
    const tag = tagOf(node);
    if (!tag) continue;
    const spaces = { ...around, ...namespaces(node) };
    const { namespace, name } = nameOf(tag, spaces);
    if (namespace === rdf && name === "Description") {
      into.properties.push(...attributeProperties(node, spaces));
      for (const child of childrenOf(node)) property(child, spaces, into);
    } else walk(childrenOf(node), spaces, into);
  }
}

/** Properties written as attributes of a description. */
function attributeProperties(node: Node, spaces: Spaces): Property[] {
  return Object.entries(attributesOf(node)).flatMap(([key, text]): Property[] => {
    const name = nameOf(key, spaces);
    const isOwn = !["", "xmlns", "xml"].includes(name.prefix);
    return isOwn && name.namespace !== "" && name.namespace !== rdf
      ? [{ ...name, kind: "simple", text, language: null, items: [], fields: [] }]
      : [];
  });
}

function property(node: Node, around: Spaces, into: Reading): void {
  const tag = tagOf(node);
  if (!tag) return;
  const spaces = { ...around, ...namespaces(node) };
  const name = nameOf(tag, spaces);
  into.properties.push({ ...name, ...valueOf(node, spaces, 0) });
  if (name.namespace === extension && name.name === "schemas") {
    for (const schema of items(childrenOf(node))) describeSchema(schema, spaces, into.extensions);
  }
}

/** Structures in structures are read as deep as any schema goes. */
const deepest = 6;

function valueOf(node: Node, spaces: Spaces, depth: number): Value {
  const kind = kindOf(node, spaces);
  return {
    kind,
    text: textIn(childrenOf(node)),
    language: attributesOf(node)["xml:lang"] ?? null,
    items:
      kind === "simple" || kind === "struct" || depth > deepest
        ? []
        : items(childrenOf(node)).map((i) =>
            valueOf(i, { ...spaces, ...namespaces(i) }, depth + 1),
          ),
    fields:
      kind !== "struct" || depth > deepest
        ? []
        : fieldsOf(node, spaces).map((f) => ({
            namespace: f.namespace,
            prefix: f.prefix,
            name: f.name,
            ...valueOf(f.node, f.spaces, depth + 1),
          })),
  };
}

function kindOf(node: Node, spaces: Spaces): Kind {
  const children = childrenOf(node).filter((c) => tagOf(c));
  const first = children[0] ? nameOf(tagOf(children[0]) ?? "", spaces) : null;
  if (first?.namespace === rdf && collections.has(first.name)) {
    return first.name.toLowerCase() as Kind;
  }
  const own = Object.keys(attributesOf(node)).some(
    (k) => k.includes(":") && !/^(xmlns|rdf|xml):/.test(k),
  );
  const isStruct = children.length > 0 || own || attributesOf(node)["rdf:parseType"] === "Resource";
  return isStruct ? "struct" : "simple";
}
