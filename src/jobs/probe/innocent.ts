import { isObject, type Json } from "../../model/base/json.js";
import type { RecordFile } from "../../model/case/case.js";
import { asRecord, type RecordOf } from "../../model/case/records.js";
import type { Innocent } from "./changes.js";
import { movedDays } from "./moved-days.js";
import { samples } from "./probe.words.js";
import type { ProbedCase } from "./probed-case.js";
import { isText, type ProbedValue, recordsIn, valuesOf, withValueAt } from "./probed-values.js";

/**
 * Every innocent change of a case: another day within the same order, another person who can do the
 * same, a remark more, other words, lists in another order, other spacing.
 */
export function innocentChangesOf(probed: ProbedCase): Innocent[] {
  const records = recordsIn(probed.document);
  const values = records.flatMap((r) => valuesOf(r, probed.compiled.procedure));
  return [
    ...values.flatMap(reordered),
    ...values.flatMap(respaced),
    ...reworded(values),
    ...records.flatMap((r) => remarked(r, probed)),
    ...records.map(laidOut),
    ...otherPersons(probed),
    ...movedDays(probed, values),
  ];
}

/** A value of a record in place of another. */
function instead(at: ProbedValue, how: string, value: Json): Innocent {
  const { record, segments, pointer } = at;
  return {
    kind: "innocent",
    file: record.file,
    pointer,
    change: how,
    make: () => ({
      records: new Map([[record.file, withValueAt(record.value ?? null, segments, value)]]),
    }),
  };
}

function reordered(at: ProbedValue): Innocent[] {
  if (!Array.isArray(at.value) || at.value.length < 2) return [];
  return [instead(at, "order", (at.value as readonly Json[]).toReversed())];
}

/**
 * A text with blanks where nobody sees them; what is one word is a name, and no prose. At the end
 * they do no harm to a long text alone.
 */
function respaced(at: ProbedValue): Innocent[] {
  if (!isText(at) || !isProse(at.value)) return [];
  const end = at.schema["long"] === true ? " " : "";
  const spaced = `${at.value.replaceAll(" ", "  ")}${end}`;
  return spaced === at.value ? [] : [instead(at, "spacing", spaced)];
}

/** Sentences that stand in one place alone: what is said again elsewhere is no matter of style. */
function reworded(values: readonly ProbedValue[]): Innocent[] {
  const times = new Map<Json, number>();
  for (const { value } of values) times.set(value, (times.get(value) ?? 0) + 1);
  return values.flatMap((at) => {
    const { value } = at;
    if (!isText(at) || times.get(value) !== 1) return [];
    if (!isProse(at.value) || at.value.length < 12) return [];
    const { zh, en } = samples.addition();
    return [instead(at, "wording", at.value + (hasHan(at.value) ? zh : en))];
  });
}

/** Fields that take a sentence; another text may be the name of something that there is not. */
const remark =
  /(?:reason|remark|note|description|comment|evaluation|opinion|explanation|summary)s?$/i;

/** A text in an optional field that was empty. */
function remarked(record: RecordFile, { compiled }: ProbedCase): Innocent[] {
  const schema = compiled.procedure.records.get(record.kind)?.schema;
  const { value } = record;
  if (!schema || !isObject(value)) return [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (field.definition !== "text" || !remark.test(name) || Object.hasOwn(value, name)) return [];
    const make = () => ({
      records: new Map([[record.file, { ...value, [name]: samples.remark().zh }]]),
    });
    return [
      { kind: "innocent", file: record.file, pointer: `/${name}`, change: "optional", make },
    ] as const;
  });
}

/** The same record with its fields in another order. */
function laidOut(record: RecordFile): Innocent {
  const turned = (value: Json): Json => {
    if (Array.isArray(value)) return (value as readonly Json[]).map(turned);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([name, v]) => [name, turned(v)] as const)
        .toReversed(),
    );
  };
  const make = () => ({ records: new Map([[record.file, turned(record.value ?? null)]]) });
  return { kind: "innocent", file: record.file, pointer: "", change: "layout", make };
}

/** Each person of the case, in every place, replaced by one who can do all that this one can. */
function otherPersons({ people, document }: ProbedCase): Innocent[] {
  const records = recordsIn(document);
  const texts = new Map(records.map((r) => [r, JSON.stringify(r.value ?? null)]));
  return people.flatMap(({ value }) => {
    const person = isObject(value) ? asRecord("personnel", value) : undefined;
    if (person?.id === undefined || value === undefined) return [];
    const { id } = person;
    const concerned = records.filter((r) => texts.get(r)?.includes(`"${id}"`));
    if (concerned.length === 0) return [];
    const make = () => {
      const swap = swapOf(person, id);
      return {
        person: swap(value),
        records: new Map(records.map((r) => [r.file, swap(r.value ?? null)])),
      };
    };
    const file = concerned[0]?.file ?? "";
    return [{ kind: "innocent", file, pointer: "", change: `person: ${id}`, make }] as const;
  });
}

/** Says a value again with another person in it. */
function swapOf({ name, nameEn }: RecordOf<"personnel">, id: string): (value: Json) => Json {
  const { zh, en } = samples.person();
  const names = [
    [name, zh],
    [nameEn, en],
  ].flatMap(([from, to]) => (from !== undefined && to !== undefined ? [[from, to] as const] : []));
  const swap = (value: Json): Json => {
    if (Array.isArray(value)) return (value as readonly Json[]).map(swap);
    if (isObject(value)) {
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, swap(v)]));
    }
    if (typeof value !== "string") return value;
    if (value === id) return `${id.replace(/\d+$/, "")}900001`;
    return names.reduce((text, [from, to]) => text.replaceAll(from, to), value);
  };
  return swap;
}

/** Whether a text is more than a name or a number. */
function isProse(text: string): boolean {
  return text.length >= 4 && (hasHan(text) || text.includes(" "));
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
