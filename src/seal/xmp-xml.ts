import { XMLParser } from "fast-xml-parser";

/** An element as the parser gives it: its children under its tag. */
export type Node = Readonly<Record<string, unknown>>;
/** Namespaces by prefix. */
export type Spaces = Readonly<Record<string, string>>;

/** A name with its namespace and, between them, the prefix that stands for it. */
export interface Name {
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
}
/** A field of a structure. */
export interface Field extends Name {
  readonly node: Node;
  /** Namespaces that hold inside it. */
  readonly spaces: Spaces;
}

export const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
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

/** The elements of a packet. Throws where it is no XML. */
export function parseXml(text: string): Node[] {
  return parser.parse(text) as Node[];
}

export function nameOf(tag: string, spaces: Spaces): Name {
  const at = tag.indexOf(":");
  const [prefix, name] = at === -1 ? ["", tag] : [tag.slice(0, at), tag.slice(at + 1)];
  return { prefix, name, namespace: spaces[prefix] ?? "" };
}

/** Elements of RDF that hold items. */
export const collections = new Set(["Bag", "Seq", "Alt"]);

/** The items of the first collection inside an element. */
export function items(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((n) => {
    const { name } = nameOf(tagOf(n) ?? "", {});
    if (name === "li") return [n];
    return collections.has(name) ? items(childrenOf(n)) : [];
  });
}

/** Fields of a structure, whether written as parseType or as an inner description. */
export function fieldsOf(node: Node, around: Spaces): Field[] {
  const spaces = { ...around, ...namespaces(node) };
  const children = childrenOf(node).filter((c) => tagOf(c));
  const only = children.length === 1 ? children[0] : undefined;
  const inner = only && nameOf(tagOf(only) ?? "", { ...spaces, ...namespaces(only) });
  const written =
    only && inner?.namespace === rdf && inner.name === "Description"
      ? fieldsOf(only, spaces)
      : children.map((c) => {
          const own = { ...spaces, ...namespaces(c) };
          return { ...nameOf(tagOf(c) ?? "", own), node: c, spaces: own };
        });
  return [
    ...written,
    ...Object.entries(attributesOf(node))
      .filter(([k]) => k.includes(":") && !/^(xmlns|rdf|xml):/.test(k))
      .map(([k, v]) => ({ ...nameOf(k, spaces), node: { [k]: [{ "#text": v }] }, spaces })),
  ];
}

export function childrenOf(node: Node): Node[] {
  const tag = tagOf(node);
  return tag === undefined ? [] : (node[tag] as Node[]);
}

export function tagOf(node: Node): string | undefined {
  return Object.keys(node).find((k) => k !== ":@" && k !== "#text" && !k.startsWith("?"));
}

export function attributesOf(node: Node): Record<string, string> {
  return Object.fromEntries(
    Object.entries((node[":@"] as Record<string, string> | undefined) ?? {}).map(([k, v]) => [
      k.slice(1),
      v,
    ]),
  );
}

/** Namespaces that an element declares; that of names without a prefix under "". */
export function namespaces(node: Node): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributesOf(node))
      .filter(([k]) => isDeclaration(k))
      .map(([k, v]) => [k.slice("xmlns:".length), v]),
  );
}

export function isDeclaration(attribute: string): boolean {
  return attribute === "xmlns" || attribute.startsWith("xmlns:");
}

export function textIn(nodes: readonly Node[]): string {
  return nodes
    .map((n) => (typeof n["#text"] === "string" ? n["#text"] : textIn(childrenOf(n))))
    .join("");
}
