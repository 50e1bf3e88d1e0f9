import { isObject, type Json, type JsonObject, pointerTo } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Placed } from "../../model/procedure/source.js";
import { auditTypes } from "../../model/procedure/subject-form.js";
import type { Examined } from "./examined.js";
import { type Fault, insteadOf } from "./fault.js";
import { words } from "./register.words.js";

/** What a row may say of the audits that it speaks of, besides their types. */
const audits = [...auditTypes, "initial", "transfer", "all"];
const kinds = [
  "computation",
  "consistency",
  "deadline",
  "document",
  "field",
  "narrative",
  "prohibition",
  "retention",
  "segregation",
  "signature",
  "state",
];

/** What is wrong with the rows of the register themselves. */
export function registerFaults(examined: Examined): Fault[] {
  return [
    ...doubled(examined.source.clauses),
    ...examined.source.clauses.flatMap((row) => rowFaults(row, examined)),
  ];
}

function doubled(rows: readonly Placed[]): Fault[] {
  const seen = new Map<string, Placed>();
  return rows.flatMap(({ value, place }) => {
    const id = String(value["id"]);
    const other = seen.get(id);
    if (other) {
      const message = words.doubled({ id, other: `${other.place.file}#${other.place.pointer}` });
      return [{ place: below(place, "/id"), message }];
    }
    seen.set(id, { value, place });
    return [];
  });
}

function rowFaults({ value, place }: Placed, examined: Examined): Fault[] {
  const records = [...examined.procedure.records.keys()];
  const { around } = examined;
  const at = (pointer: string, message: Bilingual): Fault => ({
    place: below(place, pointer),
    message,
  });
  const unknown = (pointer: string, known: readonly string[], say: Say): Fault[] =>
    textsAt(value, pointer).flatMap(({ text, pointer: p }) =>
      known.includes(text) ? [] : [at(p, say({ name: text, instead: insteadOf(text, known) }))],
    );
  const id = String(value["id"]);
  const isNarrative = (textsAt(value, "/enforcement") as readonly { text: string }[]).some(
    (e) => e.text === "narrative",
  );
  const reasons = around.narrativeReasons;
  return [
    ...unknown("/records", records, words.unknownRecord),
    ...unknown("/audits", audits, words.unknownAudit),
    ...unknown("/kind", kinds, words.unknownKind),
    ...unknown("/reason", reasons, words.unknownReason),
    ...(isNarrative && value["reason"] === undefined
      ? [at("", words.noReason({ id, instead: insteadOf("", reasons) }))]
      : []),
    ...answerFaults(value["answers"], around.standards).map((f) => at(f.pointer, f.message)),
  ];
}

type Say = (values: { name: string; instead: Bilingual }) => Bilingual;

function answerFaults(
  answers: Json | undefined,
  standards: ReadonlyMap<string, readonly string[]>,
): { pointer: string; message: Bilingual }[] {
  return Object.entries(isObject(answers) ? answers : {}).flatMap(([standard, clauses]) => {
    const pointer = pointerTo("/answers", standard);
    const known = standards.get(standard);
    if (!known) {
      const instead = insteadOf(standard, standards.keys());
      return [{ pointer, message: words.unknownStandard({ name: standard, instead }) }];
    }
    return (Array.isArray(clauses) ? clauses.map(String) : []).flatMap((name, i) =>
      known.includes(name)
        ? []
        : [
            {
              pointer: `${pointer}/${i}`,
              message: words.unknownAnswer({ standard, name, instead: insteadOf(name, known) }),
            },
          ],
    );
  });
}

/** A clause that something cites, with the place of the citation. */
export interface Citation {
  readonly clause: string;
  readonly place: Fault["place"];
}

/** What cites a clause that the register does not know. */
export function citationFaults(citations: readonly Citation[], examined: Examined): Fault[] {
  const { clauses } = examined.procedure;
  return citations
    .filter(({ clause }) => !clauses.has(clause))
    .map(({ clause, place }) => ({
      place,
      message: words.notRegistered({ name: clause, instead: insteadOf(clause, clauses.keys()) }),
    }));
}

function below(place: Fault["place"], pointer: string): Fault["place"] {
  return { file: place.file, pointer: place.pointer + pointer };
}

/** The text, or the texts of the list, at a key of a row. */
function textsAt(row: JsonObject, pointer: string): { text: string; pointer: string }[] {
  const value = row[pointer.slice(1)];
  if (typeof value === "string") return [{ text: value, pointer }];
  return (Array.isArray(value) ? (value as readonly Json[]) : []).map((text, i) => ({
    text: String(text),
    pointer: `${pointer}/${i}`,
  }));
}
