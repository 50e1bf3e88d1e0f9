import type { Bilingual } from "../../model/base/text.js";
import {
  attributesOf,
  childrenOf,
  isDeclaration,
  nameOf,
  namespaces,
  type Node,
  parseXml,
  rdf,
  type Spaces,
  tagOf,
  textIn,
} from "../xmp-xml.js";
import { words } from "./compare.words.js";
import { decodedBytes } from "./filters.js";
import type { Looked } from "./looked.js";
import { differing, isSame } from "./meaning.js";
import { type Dict, Stream, Unreadable, type Value } from "./values.js";

/**
 * What the metadata say besides when and by which program the file was changed, as programs write
 * it anew at each signature. What cannot be compared is a doubt.
 */
export function metadataFaults(looked: Looked): Bilingual[] {
  const { old, now, was, is, doubts } = looked;
  const [from, to] = [was.get("Metadata"), is.get("Metadata")];
  const [before, after] = [old.resolve(from), now.resolve(to)];
  if (before === null && after === null) return [];
  const changed = [words.replaced({ what: words.metadata() })];
  if (!(before instanceof Stream) || !(after instanceof Stream)) return changed;
  if (before.raw.equals(after.raw) && isSame(looked, before, after)) return [];
  const keys = differing(looked, withoutFilter(before.dict), withoutFilter(after.dict));
  if (keys.length > 0) return changed;
  const [said, says] = [propertiesOf(before), propertiesOf(after)];
  if (said !== null && said === says) return [];
  // The same values in another form: structures may be written in several ways.
  if (said !== null && says !== null && valuesIn(said) !== valuesIn(says)) return changed;
  doubts.push(words.notCompared({ what: words.metadata() }));
  return [];
}

/** What properties say, whatever they are called and however they are nested. */
function valuesIn(properties: string): string {
  const values = [...properties.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text);
  return values
    .filter((text) => !/^https?:.*#(?:Description|parseType)$|^Resource$/.test(text))
    .sort()
    .join("\n");
}

function withoutFilter(dict: Dict): Dict {
  const keys = new Set(["Length", "Filter", "DecodeParms"]);
  return new Map<string, Value>([...dict].filter(([key]) => !keys.has(key)));
}

const xmp = "http://ns.adobe.com/xap/1.0/";
/** What every program that signs may write anew. */
const passing: ReadonlySet<string> = new Set([
  `${xmp}ModifyDate`,
  `${xmp}MetadataDate`,
  `${xmp}mm/InstanceID`,
  "http://ns.adobe.com/pdf/1.3/Producer",
]);

/** All other properties, in one order and with their namespaces; null where they are not read. */
function propertiesOf(stream: Stream): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(decodedBytes(stream));
    // Entities and declarations could say anything.
    if (!text.includes(rdf) || text.includes("<!")) return null;
    const found = descriptionsIn(parseXml(text), {});
    return found.length === 0 ? null : found.flat().sort().join("\n");
  } catch (error) {
    if (error instanceof Unreadable || error instanceof Error) return null;
    throw error;
  }
}

/** The properties of each description, whether written as elements or as attributes. */
function descriptionsIn(nodes: readonly Node[], around: Spaces): string[][] {
  return nodes.flatMap((node) => {
    const { name, children, attributes, spaces } = partsOf(node, around);
    if (name !== `${rdf}Description`) return descriptionsIn(children, spaces);
    const simple = attributes
      .filter(([key]) => key !== `${rdf}about` && !passing.has(key))
      .map(([key, value]) => JSON.stringify([key, [value]]));
    const elements = children.flatMap((child) => {
      const property = partsOf(child, spaces);
      return passing.has(property.name) ? [] : [JSON.stringify(plain(child, spaces))];
    });
    return [[...simple, ...elements]];
  });
}

/** An element with its namespaces, without what only its writing shows. */
function plain(node: Node, around: Spaces): unknown {
  const { name, text, children, attributes, spaces } = partsOf(node, around);
  if (text !== null) return text;
  const below = children.map((c) => plain(c, spaces));
  return attributes.length === 0 ? [name, below] : [name, below, [...attributes].sort()];
}

interface Parts {
  readonly name: string;
  /** Of a text between elements. */
  readonly text: string | null;
  readonly children: readonly Node[];
  /** With namespaces. */
  readonly attributes: readonly (readonly [string, string])[];
  readonly spaces: Spaces;
}

function partsOf(node: Node, around: Spaces): Parts {
  const spaces = { ...around, ...namespaces(node) };
  const tag = tagOf(node);
  return {
    name: inFull(tag ?? "", spaces),
    text: tag === undefined ? textIn([node]) : null,
    children: childrenOf(node),
    attributes: Object.entries(attributesOf(node))
      .filter(([key]) => !isDeclaration(key))
      .map(([key, value]) => [inFull(key, spaces), value] as const),
    spaces,
  };
}

/** A name with its namespace in the place of its prefix. */
function inFull(written: string, spaces: Spaces): string {
  const { namespace, name } = nameOf(written, spaces);
  return namespace === "" ? written : `${namespace}${name}`;
}
