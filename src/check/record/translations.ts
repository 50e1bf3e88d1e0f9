import { isObject, type JsonObject, pointerSegments, pointerTo } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import { translationDifference } from "../../model/base/translation.js";
import type { Value } from "../../model/base/words.js";
import { auditTitles } from "../../model/case/audit-view.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { namedKind, recordSubject } from "../../model/case/record-names.js";
import { localizedIn, recordOf } from "../../model/case/records.js";
import { type Edition, withoutEditions } from "../../model/certificate/edition.js";
import { failed, type Outcome } from "../../model/outcome/finding.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import { clausesAt, labelOf, schemaAt, visitDefinition } from "../../model/procedure/schema.js";
import { Naming } from "../reasons/naming.js";
import { words } from "./translations.words.js";

interface Text {
  readonly record: RecordFile;
  /** The folder that it lies in: "." or an audit's. */
  readonly audit: string;
  readonly subject: string;
  readonly schema: JsonObject;
  readonly pointer: string;
  readonly zh: string;
  readonly en: string | undefined;
}

/**
 * What is wrong with the English of a case: it is missing where a document is issued in both
 * languages (and the client has not asked for a certificate in Chinese alone), says other numbers,
 * or differs for one Chinese text.
 */
export function translationOutcomes(
  { records, audits }: CaseDocument,
  { procedure }: CompiledProcedure,
): Outcome[] {
  const { editions = none } = procedure.data;
  const asked = recordOf(records, "application")?.value.certificateLanguages;
  const english = asked?.includes("en");
  const ways = needs[`${english ?? "unsaid"}`];
  const looked = [{ id: ".", records }, ...audits].flatMap((folder) =>
    folder.records.flatMap((record) => {
      const schema = procedure.records.get(record.kind)?.schema;
      return schema ? lookedThrough(record, folder.id, { schema, editions, needs: ways }) : [];
    }),
  );
  const texts = looked.flatMap((record) => record.texts);
  const titles = auditTitles(audits, procedure);
  const placeOf = ({ record, audit }: Text): Bilingual => {
    const label = Naming.of(procedure).recordLabel(namedKind(record));
    const title = titles[audits.findIndex(({ id }) => id === audit)];
    return title ? words.inAudit({ record: label, audit: title }) : label;
  };
  return [...looked.flatMap(({ faults }) => faults), ...inconsistent(texts, placeOf)];
}

const none: readonly Edition[] = [];

/** By what the translations in a record are judged. */
interface Judging {
  readonly schema: JsonObject;
  readonly editions: readonly Edition[];
  readonly needs: Needs;
}
interface Looked extends Judging {
  readonly audit: string;
  readonly texts: readonly Text[];
  readonly faults: readonly Outcome[];
}

const lookedBefore = new WeakMap<RecordFile, Looked>();

/** The texts of a record with what is wrong with each; known when the record is judged again. */
function lookedThrough(record: RecordFile, audit: string, by: Judging): Looked {
  const known = lookedBefore.get(record);
  const isKnown =
    known?.audit === audit &&
    known.schema === by.schema &&
    known.editions === by.editions &&
    known.needs === by.needs;
  if (isKnown) return known;
  const texts = textsIn(record, audit, by.schema);
  const faults = texts.flatMap((text) => faultsOf(text, by.editions, by.needs));
  const looked = { ...by, audit, texts, faults };
  lookedBefore.set(record, looked);
  return looked;
}

function textsIn(record: RecordFile, audit: string, schema: JsonObject): Text[] {
  const texts: Text[] = [];
  const subject = recordSubject(audit, record);
  visitDefinition(record.value, schema, "localized", (value, pointer) => {
    const { zh, en } = localizedIn(value);
    if (zh !== undefined) texts.push({ record, audit, subject, schema, pointer, zh, en });
  });
  return texts;
}

/** Whether English is needed, and whether the client has asked for it by name. */
interface Needs {
  readonly english: boolean;
  readonly asked: boolean;
}

/** By whether the application names English among the languages of the certificate. */
const needs: Readonly<Record<"true" | "false" | "unsaid", Needs>> = {
  true: { english: true, asked: true },
  false: { english: false, asked: false },
  unsaid: { english: true, asked: false },
};

function faultsOf(text: Text, editions: readonly Edition[], { english, asked }: Needs): Outcome[] {
  const { zh, en } = text;
  const field = fieldName(text);
  if (en === undefined) {
    return (english && isTranslated(text)) || (asked && isConfirmed(text))
      ? [outcome(text, "missing-translation", words.missing({ field }))]
      : [];
  }
  const difference = translationDifference(withoutEditions({ zh, en }, editions));
  return difference
    ? [outcome(text, "translation-differs", words.differs({ field, difference }))]
    : [];
}

/** One Chinese text, two English ones: the reader takes them for two things. */
function inconsistent(texts: readonly Text[], placeOf: (text: Text) => Bilingual): Outcome[] {
  const first = new Map<string, Text>();
  return texts.flatMap((text) => {
    if (text.en === undefined) return [];
    const known = first.get(text.zh);
    if (!known) {
      first.set(text.zh, text);
      return [];
    }
    if (known.en === text.en) return [];
    const { record, pointer } = known;
    const where = {
      file: record.file,
      pointer,
      ...record.position(pointerTo(pointer, "en")),
    };
    const message = words.twoTranslations({
      text: text.zh,
      here: text.en,
      there: known.en ?? "",
      place: placeOf(known),
    });
    return [{ ...outcome(text, "two-translations", message), related: [where] }];
  });
}

/** `translated` in the schema: the document made of it is issued in English, too. */
function isTranslated({ schema, pointer }: Text): boolean {
  return schemaAt(schema, pointerSegments(pointer))?.["translated"] === true;
}

/** `translated.unless`: the client gives its English, unless the record says that the body does. */
function isConfirmed({ record, schema, pointer }: Text): boolean {
  const translated = schemaAt(schema, pointerSegments(pointer))?.["translated"];
  if (!isObject(translated) || !isObject(record.value)) return false;
  return record.value[String(translated["unless"])] !== true;
}

function fieldName({ schema, pointer }: Text): Value {
  return labelOf(schemaAt(schema, pointerSegments(pointer))) ?? pointer;
}

function outcome(text: Text, rule: string, message: Bilingual): Outcome {
  const { record, subject, schema, pointer } = text;
  return failed({
    rule,
    // The clause that asks for the field asks for its English only where that is issued, too.
    clauses: isTranslated(text) ? clausesAt(schema, pointerSegments(pointer)) : [],
    severity: "warning",
    subject,
    message,
    remedy: words.correct(),
    at: { file: record.file, pointer, ...record.position(pointer) },
  });
}
