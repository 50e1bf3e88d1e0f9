import { isObject, type Json } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { personIn } from "../../model/case/personnel.js";
import { asRecord, type RecordOf } from "../../model/case/records.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { labelOf, type Schema, valueLabel } from "../../model/procedure/schema.js";
import type { EditDesk } from "../edit/edit-desk.js";
import { peopleFolder } from "../edit/folders.js";
import { savedResult } from "../edit/judge-edit.js";
import { words } from "./person-file.words.js";
import { hasLeft, termsOf } from "./person-terms.js";
import type { PersonFile, PersonRow, PersonTable } from "./person-view.js";

/** Everybody with a record, by number. */
export async function peopleRows(desk: EditDesk): Promise<PersonRow[]> {
  const document = desk.read(peopleFolder);
  const { outcomes } = await savedResult(desk, peopleFolder);
  return document.records.map((record) => rowOf(desk, record, outcomes));
}

/** A person's record; null where there is none. */
export async function personFile(desk: EditDesk, id: string): Promise<PersonFile | null> {
  const document = desk.read(peopleFolder);
  const record = document.records.find((r) => r.instance === id);
  if (!record) return null;
  const { outcomes } = await savedResult(desk, peopleFolder);
  const { schema } = schemaFor(desk, record);
  const { value } = record;
  const telling: Telling = { names: namesIn(document), schema };
  return {
    ...rowOf(desk, record, outcomes),
    path: `${id}.json`,
    facts: isObject(value) ? factsOf(value, telling) : [],
    tables: isObject(value) ? tablesOf(value, telling) : [],
    findings: outcomes.filter((o) => o.at?.file === record.file),
  };
}

function rowOf(desk: EditDesk, record: RecordFile, outcomes: readonly Outcome[]): PersonRow {
  const id = personIn(record.file);
  const person = asRecord("personnel", record.value) ?? {};
  const { asOf } = desk;
  const { schema } = schemaFor(desk, record);
  const { name, nameEn = "", employer = "", position = "", categories = [] } = person;
  return {
    id,
    name: name || id,
    nameEn,
    employer,
    position,
    hasLeft: hasLeft(person, asOf),
    roles: rolesOf(person, schema, asOf),
    codes: categories,
    terms: termsOf(person, schema, { asOf, within: desk.workspace.config.dueWithin }),
    faults: outcomes.filter((o) => o.at?.file === record.file && o.outcome === "fail").length,
  };
}

/** Somebody's record is told in the words of the body that employs them. */
function schemaFor(
  desk: EditDesk,
  { value }: RecordFile,
): { readonly procedure: Procedure; readonly schema: Schema } {
  const { employer } = asRecord("personnel", value) ?? {};
  const all = desk.proceduresOf(peopleFolder);
  const own = all.find(({ procedure }) => procedure.data.body.short === employer) ?? all[0];
  const { procedure } = own;
  return { procedure, schema: procedure.records.get("personnel")?.schema ?? {} };
}

function rolesOf(
  { qualifications = [] }: RecordOf<"personnel">,
  schema: Schema,
  asOf: string,
): Bilingual[] {
  const held = qualifications.filter(
    ({ validFrom = "", validTo = "" }) => validFrom <= asOf && (validTo === "" || validTo >= asOf),
  );
  const roles = held.map(({ role = "", scheme = "" }) => {
    const label = valueLabel(schema, ["qualifications", "0", "role"], role);
    return words.role({ role: label, scheme });
  });
  return [...new Map(roles.map((r) => [r.en, r])).values()];
}

interface Telling {
  readonly schema: Schema;
  readonly names: ReadonlyMap<string, string>;
}

function namesIn({ records }: CaseDocument): ReadonlyMap<string, string> {
  return new Map(
    records.map((r) => [r.instance, asRecord("personnel", r.value)?.name ?? r.instance]),
  );
}

/** Single values, in the order of the schema; what is confidential is for the record alone. */
function factsOf(value: Readonly<Record<string, Json>>, telling: Telling): PersonFile["facts"] {
  return Object.entries(telling.schema.properties ?? {}).flatMap(([name, schema]) => {
    const held = Object.hasOwn(value, name) ? value[name] : undefined;
    const isSingle = schema.type !== "array" && schema.type !== "object";
    if (!isSingle || schema["confidential"] === true || held === undefined || held === "") {
      return [];
    }
    return [{ label: nameOf(schema, name), text: textOf(held, schema, telling) }];
  });
}

/** Lists of the record that have something in them. */
function tablesOf(value: Readonly<Record<string, Json>>, telling: Telling): PersonTable[] {
  return Object.entries(telling.schema.properties ?? {}).flatMap(([name, schema]) => {
    const held = Object.hasOwn(value, name) ? value[name] : undefined;
    const columns = Object.entries(schema.items?.properties ?? {}).filter(
      ([, column]) => column["confidential"] !== true,
    );
    const isShown = Array.isArray(held) && columns.length > 0 && schema["confidential"] !== true;
    if (!isShown || held.length === 0) return [];
    const rows = (held as readonly Json[]).filter(isObject);
    const used = columns.filter(([key]) => rows.some((row) => Object.hasOwn(row, key)));
    return [
      {
        name,
        label: nameOf(schema, name),
        columns: used.map(([key, column]) => nameOf(column, key)),
        rows: rows.map((row) =>
          used.map(([key, column]) => textOf(row[key] ?? "", column, telling)),
        ),
      },
    ];
  });
}

function nameOf(schema: Schema, name: string): Bilingual {
  return labelOf(schema) ?? { zh: name, en: name };
}

function textOf(value: Json, schema: Schema, { names }: Telling): Bilingual {
  if (typeof value === "boolean") return value ? words.yes() : words.no();
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  if (schema.definition === "person") {
    const name = names.get(text) ?? text;
    return { zh: name, en: name };
  }
  return schema.valueLabels?.[text] ?? { zh: text, en: text };
}
