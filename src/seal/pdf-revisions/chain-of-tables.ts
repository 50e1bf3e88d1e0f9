import type { Bilingual } from "../../model/base/text.js";
import { previousOf, type Revision } from "./revision.js";
import { type Entry, type Section, sectionAt } from "./sections.js";
import type { Update } from "./update.js";
import { words } from "./update.words.js";
import { Name, Ref, refsIn, Stream, Text, type Value } from "./values.js";

const trailerKeys = new Set(["Size", "Root", "Prev", "Info", "ID"]);
const streamKeys = new Set(["Type", "W", "Index", "Filter", "DecodeParms", "Length"]);

/** Whether an update hangs on the revision before it: its catalog, its tables, their kind. */
export function chainFaults(bytes: Buffer, update: Update, old: Revision): Bilingual[] {
  const { section } = update;
  const { trailer, kind } = section;
  const before = old.trailer;
  const faults: Bilingual[] = [];
  if (!isSameRef(trailer.get("Root"), before.get("Root"))) faults.push(words.otherCatalog());
  if (previousOf(section) !== old.start) faults.push(words.otherPrevious());
  // A table behind a stream is what some programs write; the other way round hides from readers.
  if (kind === "stream" && old.sections[0]?.kind === "table") faults.push(words.otherKind());
  const [size, sizeBefore] = [trailer.get("Size"), before.get("Size")];
  const largest = [...section.entries.keys()].reduce((a, b) => Math.max(a, b), 0);
  if (typeof size !== "number" || size <= largest || size < Number(sizeBefore)) {
    faults.push(words.wrongSize());
  }
  const isKnown = (key: string) =>
    key === "XRefStm" ? isHybrid(bytes, update) : isOldNote(section, old, key);
  return [
    ...faults,
    ...strangeKeys(section)
      .filter((key) => !isKnown(key))
      .map((key) => words.trailerKey({ key })),
  ];
}

/**
 * What no page shows, and other programs do, against the standard: a new identity, and a note to
 * themselves that leads to nothing any more. Nobody can say whether more was meant.
 */
export function chainDoubts({ section }: Update, old: Revision): Bilingual[] {
  const { trailer } = section;
  return [
    ...(isSameId(trailer.get("ID"), old.trailer.get("ID")) ? [] : [words.otherId()]),
    ...strangeKeys(section)
      .filter((key) => key !== "XRefStm" && !wasThere(trailer.get(key), old, key))
      .filter((key) => isOldNote(section, old, key))
      .map((key) => words.trailerKey({ key })),
  ];
}

/** Keys of a trailer that no update needs. */
function strangeKeys({ trailer, kind }: Section): string[] {
  return [...trailer.keys()].filter(
    (key) => !trailerKeys.has(key) && !(kind === "stream" && streamKeys.has(key)),
  );
}

/** What some program notes in each trailer: as it was, or leading nowhere now. */
function isOldNote({ trailer, entries }: Section, old: Revision, key: string): boolean {
  if (wasThere(trailer.get(key), old, key)) return true;
  const refs = refsIn(trailer.get(key) ?? null);
  const isDangling = refs.every((r) => !old.has(r.number) && !entries.has(r.number));
  return refs.length > 0 && isDangling && old.sections.some((s) => s.trailer.has(key));
}

function wasThere(now: Value | undefined, old: Revision, key: string): boolean {
  return old.sections.some((s) => isSamePlain(now, s.trailer.get(key)));
}

/** A word or a number that some program notes in each trailer. */
function isSamePlain(now: Value | undefined, before: Value | undefined): boolean {
  if (now instanceof Name) return before instanceof Name && now.text === before.text;
  if (now instanceof Text) return before instanceof Text && now.bytes === before.bytes;
  return typeof now === "number" && now === before;
}

/** Readers that know tables in streams are led to one that says what the table says. */
function isHybrid(bytes: Buffer, update: Update): boolean {
  const at = update.section.trailer.get("XRefStm");
  const object = update.objects.find((o) => o.at === at);
  return object !== undefined && isTable(bytes, update, object.number);
}

/**
 * Whether an object of an update is its table, or a table beside it that says the same: some
 * programs write both, whatever the file had.
 */
export function isTable(bytes: Buffer, { objects, section, end }: Update, number: number): boolean {
  const object = objects.find((o) => o.number === number);
  if (!object || object.at === section.at) return object !== undefined;
  const type = object.value instanceof Stream ? object.value.dict.get("Type") : null;
  if (!(type instanceof Name) || type.text !== "XRef" || section.kind !== "table") return false;
  const beside = sectionAt(bytes, object.at, end);
  return (
    strangeKeys(beside).length === 0 &&
    isSameRef(beside.trailer.get("Root"), section.trailer.get("Root")) &&
    previousOf(beside) === previousOf(section) &&
    [...beside.entries].every(([n, entry]) => isSameEntry(entry, section.entries.get(n)))
  );
}

function isSameEntry(one: Entry, other: Entry | undefined): boolean {
  if (one.kind !== other?.kind) return false;
  if (one.kind !== "at" || other.kind !== "at") return one.kind === "free";
  return one.offset === other.offset && one.generation === other.generation;
}

function isSameRef(a: Value | undefined, b: Value | undefined): boolean {
  return (
    a instanceof Ref && b instanceof Ref && a.number === b.number && a.generation === b.generation
  );
}

/** The first id names the file, the second its state; a program may leave both out. */
function isSameId(now: Value | undefined, before: Value | undefined): boolean {
  return now === undefined || firstId(before) === null || firstId(now) === firstId(before);
}

function firstId(value: Value | undefined): string | null {
  return Array.isArray(value) && value[0] instanceof Text ? value[0].bytes : null;
}
