import type { Json } from "../../model/base/json.js";
import type { ProbeKind } from "../../model/outcome/probe.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { type CivilDate, isCivilDate, shift } from "../../model/time/dates.js";
import type { Alteration } from "./changes.js";
import { samples } from "./probe.words.js";
import type { ProbedCase } from "./probed-case.js";
import {
  isDay,
  isText,
  type ProbedValue,
  recordsIn,
  valuesOf,
  withValueAt,
} from "./probed-values.js";

/** What a value becomes; undefined where it is taken away. */
interface Instead {
  readonly kind: ProbeKind;
  readonly value: Json | undefined;
}

/** Every single change of a case that somebody should notice. */
export function alterationsOf(probed: ProbedCase): Alteration[] {
  const { procedure } = probed.compiled;
  const records = recordsIn(probed.document);
  const people = probed.people.map((p) => p.instance).filter((id) => id !== "");
  const ofValues = records.flatMap((record) =>
    valuesOf(record, procedure).flatMap((at) =>
      insteadOf(at, people).map((instead) => altered(at, instead)),
    ),
  );
  return [...ofValues, ...records.map((r) => withoutRecord(r.file, r.kind, procedure))].concat(
    attachmentsIn(probed).map(withoutAttachment(probed)),
  );
}

function altered(at: ProbedValue, { kind, value }: Instead): Alteration {
  const { record, segments, pointer, unwatched } = at;
  const change = value === undefined ? kind : `${kind}: ${shown(at.value)} → ${shown(value)}`;
  return {
    kind,
    file: record.file,
    record: record.kind,
    pointer,
    change,
    unwatched,
    make: () => ({
      records: new Map([[record.file, withValueAt(record.value ?? null, segments, value)]]),
    }),
  };
}

function withoutRecord(file: string, record: string, { records }: Procedure): Alteration {
  const unwatched = records.get(record)?.schema.unwatched !== undefined;
  const make = () => ({ records: new Map([[file, null]]) });
  const how = { pointer: "", change: "file", unwatched };
  return { kind: "file", file, record, ...how, make };
}

function withoutAttachment({ document }: ProbedCase): (path: string) => Alteration {
  return (path) => ({
    kind: "file",
    file: `${document.shownAs}/${document.id}/${path}`,
    record: "",
    pointer: "",
    change: "file",
    unwatched: false,
    make: () => ({ withoutAttachment: path }),
  });
}

/** The attachments that a case names as evidence, as far as they are there. */
function attachmentsIn({ document, compiled }: ProbedCase): string[] {
  const named = recordsIn(document)
    .flatMap((record) => valuesOf(record, compiled.procedure))
    .filter(({ segments, value }) => segments.at(-1) === "path" && typeof value === "string")
    .map(({ value }) => String(value));
  return [...new Set(named)].filter((path) => document.digestOf(path) !== undefined);
}

function shown(value: Json): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** All that a value is changed into, by what its schema says it is. */
function insteadOf(at: ProbedValue, people: readonly string[]): Instead[] {
  return [{ kind: "delete", value: undefined }, ...othersOf(at, people)];
}

function othersOf(at: ProbedValue, people: readonly string[]): Instead[] {
  const { value, schema } = at;
  if (typeof value === "number") return unlike("number", value, [value * 3, 0]);
  if (typeof value === "boolean") return [{ kind: "statement", value: !value }];
  if (typeof value !== "string") return [];
  if (schema.enum) return unlike("statement", value, neighbours(schema.enum, value));
  if (schema.definition === "person") return unlike("person", value, otherPeople(value, people));
  if (isDay(at)) return unlike("date", value, otherDays(value));
  if (!isText(at)) return [];
  return unlike("placeholder", value, [placeholderFor(at)]);
}

/** Each other value once. */
function unlike(kind: ProbeKind, value: Json, others: readonly Json[]): Instead[] {
  return [...new Set(others)].filter((o) => o !== value).map((o) => ({ kind, value: o }));
}

/** The words of an enumeration before and after one of them. */
function neighbours(words: readonly Json[], value: Json): Json[] {
  const at = words.indexOf(value);
  return at < 0
    ? words.slice(0, 1)
    : [words.at((at + 1) % words.length), words.at(at - 1)].filter((w) => w !== undefined);
}

/** Nobody's number, and the next person in the order of numbers. */
function otherPeople(id: string, people: readonly string[]): string[] {
  const next = people[(people.indexOf(id) + 1) % Math.max(1, people.length)];
  return [unknownPerson, ...(next === undefined ? [] : [next])];
}
const unknownPerson = "ZZ-999999";

/** A month and two years before and after. */
function otherDays(day: string): string[] {
  const date = day.slice(0, 10);
  if (!isCivilDate(date)) return [];
  const moved: CivilDate[] = [
    shift(date, -1, "month"),
    shift(date, 1, "month"),
    shift(date, -2, "year"),
    shift(date, 2, "year"),
  ];
  return moved.map((d) => d + day.slice(10));
}

/** What people write who do not know yet, in the language of the field. */
function placeholderFor({ segments }: ProbedValue): string {
  const { zh, en } = samples.placeholder();
  return segments.at(-1) === "en" ? en : zh;
}
