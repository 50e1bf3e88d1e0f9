import { isObject, type JsonObject, pointerSegments, pointerTo } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import { translationDifference } from "../../model/base/translation.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { recordName } from "../../model/case/record-names.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import { clausesAt, labelOf, schemaAt, visitDefinition } from "../../model/procedure/schema.js";

interface Text {
  readonly record: RecordFile;
  readonly subject: string;
  readonly schema: JsonObject;
  readonly pointer: string;
  readonly zh: string;
  readonly en: string | undefined;
}

/** What is wrong with the English of a case: it is missing where a document is issued in both languages, says other numbers, or differs for one Chinese text. */
export function translationOutcomes(
  { records, audits }: CaseDocument,
  { procedure }: CompiledProcedure,
): Outcome[] {
  const texts: Text[] = [];
  const outcomes: Outcome[] = [];
  for (const { folder, record } of [
    ...records.map((r) => ({ folder: ".", record: r })),
    ...audits.flatMap((a) => a.records.map((r) => ({ folder: a.id, record: r }))),
  ]) {
    const schema = procedure.records.get(record.kind)?.schema;
    if (!schema || record.value === undefined) continue;
    const subject = folder === "." ? recordName(record) : `${folder}/${recordName(record)}`;
    visitDefinition(record.value, schema, "localized", (value, pointer) => {
      if (!isObject(value) || typeof value["zh"] !== "string") return;
      const text: Text = {
        record,
        subject,
        schema,
        pointer,
        zh: value["zh"],
        en: typeof value["en"] === "string" ? value["en"] : undefined,
      };
      texts.push(text);
      if (text.en === undefined && isTranslated(schema, pointer)) {
        outcomes.push(
          outcome(text, "missing-translation", { zh: "没有英文", en: "has no English text" }),
        );
      }
      const difference =
        text.en === undefined ? null : translationDifference({ zh: text.zh, en: text.en });
      if (difference) {
        outcomes.push(
          outcome(text, "translation-differs", {
            zh: `中英文不一致：${difference.zh}`,
            en: `differs between the languages: ${difference.en}`,
          }),
        );
      }
    });
  }
  return [...outcomes, ...inconsistent(texts)];
}

/** One Chinese text, two English ones: the reader takes them for two things. */
function inconsistent(texts: readonly Text[]): Outcome[] {
  const first = new Map<string, Text>();
  return texts.flatMap((text) => {
    if (text.en === undefined) return [];
    const known = first.get(text.zh);
    if (!known) {
      first.set(text.zh, text);
      return [];
    }
    if (known.en === text.en) return [];
    const where = {
      file: known.record.file,
      pointer: known.pointer,
      ...known.record.position(pointerTo(known.pointer, "en")),
    };
    return [
      {
        ...outcome(text, "two-translations", {
          zh: `“${text.zh}”在这里译作“${text.en}”，在 ${where.file}:${where.line} 译作“${known.en ?? ""}”`,
          en: `"${text.zh}" is "${text.en}" here and "${known.en ?? ""}" in ${where.file}:${where.line}`,
        }),
        related: [where],
      },
    ];
  });
}

/** `translated` in the schema: the document made of it is issued in English, too. */
function isTranslated(schema: JsonObject, pointer: string): boolean {
  return schemaAt(schema, pointerSegments(pointer))?.["translated"] === true;
}

function outcome(
  { record, subject, schema, pointer }: Text,
  rule: string,
  what: Bilingual,
): Outcome {
  const segments = pointerSegments(pointer);
  const label = labelOf(schemaAt(schema, segments)) ?? { zh: pointer, en: pointer };
  const isWhole = rule === "two-translations";
  return {
    rule,
    clauses: clausesAt(schema, segments),
    outcome: "fail",
    severity: "warning",
    subject,
    due: null,
    daysLeft: null,
    open: false,
    consequence: false,
    message: isWhole ? what : { zh: `“${label.zh}”${what.zh}`, en: `"${label.en}" ${what.en}` },
    remedy: { zh: "核对并改正译文", en: "Compare and correct the translation" },
    at: { file: record.file, pointer, ...record.position(pointer) },
  };
}
