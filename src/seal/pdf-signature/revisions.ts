import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import { sha256 } from "../../model/base/digest.js";
import { messageOf } from "../../model/base/errors.js";
import type { Bilingual } from "../../model/base/text.js";
import { dictAt, nameAt } from "../pdf-file.js";
import { coveringSeals } from "./covering-seals.js";
import { fieldsOf } from "./read-signatures.js";
import { words } from "./revisions.words.js";

/** A PDF before and after an update, and what the update is allowed to bring. */
interface Revision {
  readonly old: PDFDocument;
  readonly now: PDFDocument;
  /** Objects that were there before, by number. */
  readonly known: ReadonlyMap<string, PDFObject>;
  /** Signature fields that are signed now and were not before. */
  readonly signed: readonly AddedField[];
  /** The first signature may certify the document. */
  readonly isFirst: boolean;
}

const load = (bytes: Uint8Array) =>
  PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: Infinity,
    throwOnInvalidObject: false,
  });

/**
 * What one revision of a PDF changed that no signature may change: everything except a further
 * signature with its field and seal, and data for later validation (DSS). A viewer shows the last
 * revision, so whatever it replaces was painted over. The first signature may certify the document.
 */
export async function forbiddenChanges(
  before: Uint8Array,
  after: Uint8Array,
  isFirst = false,
): Promise<Bilingual[]> {
  let documents: [PDFDocument, PDFDocument];
  try {
    documents = [await load(before), await load(after)];
  } catch (error) {
    return [words.unreadable({ reason: messageOf(error) })];
  }
  const [old, now] = documents;
  const known = new Map(old.context.enumerateIndirectObjects().map(([ref, o]) => [ref.tag, o]));
  const revision: Revision = { old, now, known, signed: addedSignatures(old, now), isFirst };
  return [
    ...(rootOf(old) === rootOf(now) ? [] : [words.otherCatalog()]),
    ...objectFaults(revision),
    ...removedObjects(revision),
    ...annotationFaults(revision),
    ...formFaults(revision),
    ...coveringSeals(revision.signed, now, after).map((page) =>
      words.sealCovers({ page: pageName(page) }),
    ),
  ];
}

function rootOf({ context }: PDFDocument): string {
  return String(context.trailerInfo.Root);
}

/** New objects that hang on no signature, and objects that are not what they were. */
function objectFaults(revision: Revision): Bilingual[] {
  const { now, known, signed } = revision;
  const allowed = reachableFrom(
    [...signed.map((f) => f.ref), ...roots(now)],
    now,
    new Set(known.keys()),
  );
  const comparedElsewhere = listsAndForm(now);
  return now.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    const was = known.get(ref.tag);
    if (!was) {
      return allowed.has(ref.tag) || isFileStructure(object)
        ? []
        : [words.objectAdded({ number: ref.objectNumber })];
    }
    if (print(was) === print(object)) return [];
    if (ref.tag === rootOf(now)) return catalogFaults(was, object, revision.isFirst);
    return comparedElsewhere.has(ref.tag) ? [] : changesOf(ref, was, object, revision);
  });
}

/**
 * The form, and the lists that may grow by a signature: they are compared by what they hold,
 * wherever it stands.
 */
function listsAndForm(document: PDFDocument): ReadonlySet<string> {
  const { catalog } = document;
  const pages = new Set(document.getPages().map((p) => p.ref.tag));
  const form = catalog.get(PDFName.of("AcroForm"));
  const lists = [
    ...document.getPages().map((p) => p.node.get(PDFName.of("Annots"))),
    dictAt(catalog, "AcroForm")?.get(PDFName.of("Fields")),
  ].flatMap((r) => (r instanceof PDFRef && !pages.has(r.tag) ? [r.tag] : []));
  return new Set([...(form instanceof PDFRef ? [form.tag] : []), ...lists]);
}

function catalogFaults(was: PDFObject, is: PDFObject, isFirst: boolean): Bilingual[] {
  const allowed = ["AcroForm", "DSS", "Extensions", "Version", ...(isFirst ? ["Perms"] : [])];
  return changedKeys(words.catalog(), was, is, allowed);
}

/** What changed in a page, an empty signature field that was signed, or any other object. */
function changesOf(
  ref: PDFRef,
  was: PDFObject,
  is: PDFObject,
  { now, old }: Revision,
): Bilingual[] {
  const page = now.getPages().findIndex((p) => p.ref.tag === ref.tag);
  if (page !== -1) return changedKeys(pageName(page), was, is, ["Annots"]);
  const number = ref.objectNumber;
  if (isEmptySignature(was, is) && fieldsOf(old).length > 0) {
    return changedKeys(words.object({ number }), was, is, ["V", "AP", "MK", "M"]);
  }
  return isFileStructure(is) ? [] : [words.objectChanged({ number, kind: kindOf(is) })];
}

function isEmptySignature(was: PDFObject, is: PDFObject): boolean {
  return (
    is instanceof PDFDict &&
    nameAt(is, "FT") === "Sig" &&
    was instanceof PDFDict &&
    !was.has(PDFName.of("V"))
  );
}

function removedObjects({ now, known }: Revision): Bilingual[] {
  const there = new Set(now.context.enumerateIndirectObjects().map(([ref]) => ref.tag));
  return [...known.keys()]
    .filter((tag) => !there.has(tag))
    .map((tag) => words.objectRemoved({ number: tag.split(" ")[0] ?? "" }));
}

function annotationFaults(revision: Revision): Bilingual[] {
  const { old, now } = revision;
  const annotations = PDFName.of("Annots");
  return now.getPages().flatMap((page, i) =>
    growthFaults(words.annotations({ page: pageName(i) }), revision, {
      was: old.getPages()[i]?.node.get(annotations),
      is: page.node.get(annotations),
    }),
  );
}

function formFaults(revision: Revision): Bilingual[] {
  const { old, now, signed } = revision;
  const [was, is] = [dictAt(old.catalog, "AcroForm"), dictAt(now.catalog, "AcroForm")];
  const acting = signed.filter(({ dict }) => ["A", "AA"].some((k) => dict.has(PDFName.of(k))));
  return [
    ...(was || is
      ? changedKeys(words.form(), was ?? old.context.obj({}), is ?? now.context.obj({}), [
          "Fields",
          "SigFlags",
          "DA",
          "DR",
        ])
      : []),
    ...acting.map(({ ref }) => words.fieldActs({ number: ref.objectNumber })),
    ...growthFaults(words.formFields(), revision, {
      was: was?.get(PDFName.of("Fields")),
      is: is?.get(PDFName.of("Fields")),
    }),
  ];
}

interface AddedField {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

/** Signature fields that are signed now and were not before. */
function addedSignatures(old: PDFDocument, now: PDFDocument): AddedField[] {
  const before = new Set(
    fieldsOf(old)
      .filter((f) => f.dict.has(PDFName.of("V")))
      .map((f) => f.name),
  );
  const refs = new Map<PDFObject, PDFRef>(
    now.context.enumerateIndirectObjects().map(([r, o]) => [o, r]),
  );
  return fieldsOf(now)
    .filter((f) => f.dict.has(PDFName.of("V")) && !before.has(f.name))
    .flatMap(({ dict }) => {
      const ref = refs.get(dict);
      return ref ? [{ ref, dict }] : [];
    });
}

/**
 * Where new objects may hang besides new fields: the form itself, and the data for later
 * validation.
 */
function roots({ catalog }: PDFDocument): PDFRef[] {
  return ["AcroForm", "DSS"].flatMap((k) => {
    const value = catalog.get(PDFName.of(k));
    return value instanceof PDFRef || value instanceof PDFDict ? refsIn(value) : [];
  });
}

/** What can be reached from here without going through what was there before. */
function reachableFrom(
  from: readonly PDFRef[],
  document: PDFDocument,
  before: ReadonlySet<string>,
): Set<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let ref = open.pop(); ref; ref = open.pop()) {
    if (seen.has(ref.tag)) continue;
    seen.add(ref.tag);
    if (before.has(ref.tag) && !from.includes(ref)) continue;
    const object = document.context.lookup(ref);
    if (object) open.push(...refsIn(object));
  }
  return seen;
}

function refsIn(object: PDFObject, depth = 0): PDFRef[] {
  if (depth > 60) return [];
  if (object instanceof PDFRef) return [object];
  if (object instanceof PDFStream) return refsIn(object.dict, depth + 1);
  if (object instanceof PDFDict) return object.values().flatMap((v) => refsIn(v, depth + 1));
  return object instanceof PDFArray ? object.asArray().flatMap((v) => refsIn(v, depth + 1)) : [];
}

function isFileStructure(object: PDFObject): boolean {
  return object instanceof PDFStream && ["XRef", "ObjStm"].includes(nameAt(object.dict, "Type"));
}

function print(object: PDFObject): string {
  return object instanceof PDFStream
    ? `${object.dict.toString()} ${sha256(object.getContents())}`
    : object.toString();
}

function pageName(index: number): Bilingual {
  return words.page({ number: index + 1 });
}

/** Type and subtype of an object, as a message shows them behind its number. */
function kindOf(object: PDFObject): string {
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return "";
  const name = [nameAt(dict, "Type"), nameAt(dict, "Subtype")].filter(Boolean).join(" ");
  return name === "" ? "" : ` (${name})`;
}

/** Which keys other than the allowed ones changed. */
function changedKeys(
  what: Bilingual,
  was: PDFObject,
  is: PDFObject,
  allowed: readonly string[],
): Bilingual[] {
  if (!(was instanceof PDFDict) || !(is instanceof PDFDict)) return [words.replaced({ what })];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((k) => k.decodeText())
    .filter((key) => !allowed.includes(key) && valueOf(was, key) !== valueOf(is, key))
    .map((key) => words.keyChanged({ what, key }));
}

function valueOf(dict: PDFDict, key: string): string {
  return String(dict.get(PDFName.of(key)) ?? "");
}

/** A list may grow at its end, by new signature fields alone. */
function growthFaults(
  what: Bilingual,
  { old, now, signed }: Revision,
  list: { readonly was: PDFObject | undefined; readonly is: PDFObject | undefined },
): Bilingual[] {
  const [before, after] = [listIn(list.was, old), listIn(list.is, now)];
  if (before.some((v, i) => String(v) !== String(after[i]))) return [words.listChanged({ what })];
  const allowed = new Set(signed.map((f) => f.ref.tag));
  return after.slice(before.length).some((v) => !(v instanceof PDFRef) || !allowed.has(v.tag))
    ? [words.listGrew({ what })]
    : [];
}

function listIn(value: PDFObject | undefined, { context }: PDFDocument): PDFObject[] {
  const list = value && context.lookup(value);
  return list instanceof PDFArray ? list.asArray() : [];
}
