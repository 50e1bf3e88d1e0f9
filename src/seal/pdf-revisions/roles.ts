import type { Revision } from "./revision.js";
import { isDict, isList, Ref, type Value } from "./values.js";

/** Objects of a revision that a signature may touch, by number, and how. */
export interface Roles {
  readonly catalog: number;
  /** In the order of the pages. */
  readonly pages: readonly number[];
  /** The form, its lists and resources, the lists of annotations: compared by what they hold. */
  readonly lists: ReadonlySet<number>;
  /** Data for later validation. */
  readonly validation: ReadonlySet<number>;
  /** The tree of tags, of which a page shows nothing. */
  readonly tags: ReadonlySet<number>;
  /** Signature fields that wait for their signature. */
  readonly emptyFields: ReadonlySet<number>;
  readonly info: number;
  /** What the file says of itself (XMP): compared by what it says. */
  readonly metadata: number;
  /** Whether there are fields of another kind: texts, boxes to tick. */
  readonly hasOtherFields: boolean;
  /** Names of all fields, those of their parents in front. */
  readonly fieldNames: ReadonlySet<string>;
}

/** Objects by the one use that they have: what serves two purposes may not change for one. */
export function rolesOf(revision: Revision): Roles {
  const root = revision.trailer.get("Root");
  const info = revision.trailer.get("Info");
  const catalog = revision.dict(root);
  const pages = pagesOf(revision, catalog?.get("Pages"));
  const form = revision.dict(catalog?.get("AcroForm"));
  const resources = revision.dict(form?.get("DR"));
  const lists = [
    catalog?.get("AcroForm"),
    form?.get("Fields"),
    form?.get("DR"),
    resources?.get("Font"),
    ...pages.map((n) => revision.dict(revision.object(n))?.get("Annots")),
  ];
  const fields = fieldsOf(revision, form?.get("Fields"));
  return {
    catalog: root instanceof Ref ? root.number : -1,
    info: info instanceof Ref ? info.number : -1,
    metadata: ownNumber(revision, catalog?.get("Metadata"))[0] ?? -1,
    pages,
    lists: new Set(lists.flatMap((v) => ownNumber(revision, v))),
    validation: new Set(validationData(revision, catalog?.get("DSS"))),
    tags: new Set(tagsOf(revision, catalog?.get("StructTreeRoot"))),
    emptyFields: new Set(
      fields.flatMap((f) => (f.type === "Sig" && !f.isSigned && f.isLeaf ? [f.number] : [])),
    ),
    hasOtherFields: fields.some((f) => f.isLeaf && f.type !== "Sig"),
    fieldNames: new Set(fields.map((f) => f.name)),
  };
}

/** The number of an object that is referred to once alone. */
function ownNumber(revision: Revision, value: Value | undefined): number[] {
  return value instanceof Ref && revision.referrers.get(value.number) === 1 ? [value.number] : [];
}

function pagesOf(revision: Revision, root: Value | undefined): number[] {
  const seen = new Set<number>();
  const walk = (value: Value | undefined): number[] => {
    if (!(value instanceof Ref) || seen.has(value.number)) return [];
    seen.add(value.number);
    const node = revision.dict(value);
    if (!node) return [];
    return node.has("Kids") ? revision.list(node.get("Kids")).flatMap(walk) : [value.number];
  };
  return walk(root);
}

function validationData(revision: Revision, value: Value | undefined, depth = 0): number[] {
  const found = revision.resolve(value);
  const below = isDict(found) ? [...found.values()] : [];
  const items = Array.isArray(found) ? (found as readonly Value[]) : below;
  return [
    ...ownNumber(revision, value),
    ...(depth < 4 ? items.flatMap((v) => validationData(revision, v, depth + 1)) : []),
  ];
}

/** Keys by which the tree of tags hangs together (ISO 32000-1, 14.7.2). */
const tagKeys = ["K", "ParentTree", "Kids", "Nums"];

/** Objects of the tree of tags, by the keys that only it has; what they lead to is none of it. */
function tagsOf(revision: Revision, root: Value | undefined): number[] {
  const found = new Set<number>();
  const open: Value[] = root === undefined ? [] : [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (value instanceof Ref && found.has(value.number)) continue;
    const resolved = revision.resolve(value);
    const isTag =
      isDict(resolved) && !["Page", "Annot"].includes(revision.name(resolved.get("Type")));
    if (isList(resolved)) for (const item of resolved) open.push(item);
    else if (isTag) open.push(...tagKeys.flatMap((key) => resolved.get(key) ?? []));
    if (value instanceof Ref && (isTag || isList(resolved))) found.add(value.number);
  }
  return [...found];
}

interface FoundField {
  readonly number: number;
  readonly name: string;
  readonly type: string;
  readonly isSigned: boolean;
  readonly isLeaf: boolean;
}

/** All fields of a form, each once. */
function fieldsOf(revision: Revision, list: Value | undefined): FoundField[] {
  const seen = new Set<number>();
  const walk = (value: Value, above: string | null, type: string): FoundField[] => {
    const dict = revision.dict(value);
    const number = value instanceof Ref ? value.number : -1;
    // Without a name of its own it only shows the field above it.
    const isField = above === null || textAt(revision, dict?.get("T")) !== "";
    if (!dict || !isField || (number !== -1 && seen.has(number)) || seen.size > 100_000) return [];
    seen.add(number);
    const name = [above, textAt(revision, dict.get("T"))].filter(Boolean).join(".");
    const kind = revision.name(dict.get("FT")) || type;
    const isSigned = revision.resolve(dict.get("V")) !== null;
    const isLeaf = !dict.has("Kids");
    return [
      { number, name, type: kind, isSigned, isLeaf },
      ...revision.list(dict.get("Kids")).flatMap((v) => walk(v, name, kind)),
    ];
  };
  return revision.list(list).flatMap((v) => walk(v, null, ""));
}

/** A text string as it is read: in UTF-16 or one byte a character. */
export function textAt(revision: Revision, value: Value | undefined): string {
  const found = revision.resolve(value);
  if (found === null || typeof found !== "object" || !("bytes" in found)) return "";
  const { bytes } = found;
  return bytes.startsWith("\u00FE\u00FF")
    ? Buffer.from(bytes.slice(2), "latin1").swap16().toString("utf16le")
    : bytes;
}
