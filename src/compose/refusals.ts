import type { Bilingual } from "../model/base/text.js";
import { type CaseView, type Subject } from "../model/case/case-view.js";
import { camel, namedKind } from "../model/case/record-names.js";
import type { Outcome } from "../model/outcome/finding.js";
import type { DocumentSpec, RefusedDocument } from "../model/procedure/document.js";
import type { Procedure } from "../model/procedure/procedure.js";
import { documentId } from "./forms.js";

type House = {
  readonly letterhead: {
    readonly address?: object;
    readonly website?: string;
    readonly phone?: string;
  };
};

/** Why a document is not made as if it were whole, apart from the fields that it lacks. */
export function reasonsAgainst({
  spec,
  present,
  full,
  outcomes,
  house,
  procedure,
  subject,
}: {
  spec: DocumentSpec;
  present: readonly ({ place: { record: { file: string } } | null } | undefined)[];
  full(path: string): string;
  outcomes: readonly Outcome[];
  house: House;
  procedure: Procedure;
  subject: Subject;
}): Bilingual[] {
  return [
    ...missing(spec, present, full),
    ...faulty(present, outcomes),
    ...withoutHouse(spec, house),
    ...withoutSentences(spec, procedure),
    ...strict(spec, subject, outcomes),
  ];
}

/** A document whose own record is there but cannot be read is refused: to say nothing of it would look as if there were none. */
export function unreadable(
  specs: readonly DocumentSpec[],
  { view, procedure }: { readonly view: CaseView; readonly procedure: Procedure },
): RefusedDocument[] {
  const folders = [{ id: "", records: view.document.records }, ...view.document.audits];
  const broken = folders.flatMap(({ id, records }) =>
    records
      .filter((r) => r.value === undefined)
      .map((record) => ({ folder: id.replace(/^audits\//, ""), record })),
  );
  return specs.flatMap((spec) =>
    Object.entries(spec.variants ?? { "": { alias: {} } }).flatMap(([variant, { alias }]) => {
      const own = spec.records[0] ?? "";
      const name = (alias[own] ?? own).split(".").at(-1);
      const kind = name === "nc" ? "nonconformity" : name;
      if (
        !spec.general &&
        !procedure.data.forms.some((f) => f.document === documentId(spec, variant))
      ) {
        return [];
      }
      return broken
        .filter(({ record }) => camel(namedKind(record)) === kind)
        .map(({ folder, record }): RefusedDocument => ({
          path: [
            view.document.id,
            folder,
            `${documentId(spec, variant)}${/^\d/.test(record.instance) ? `-${record.instance}` : ""}`,
          ]
            .filter(Boolean)
            .join("/"),
          document: documentId(spec, variant),
          subject: folder || ".",
          language: spec.languages[0] ?? "zh",
          reasons: record.problems.map((p) => ({
            zh: `${record.file}:${p.line}:${p.column} ${p.message.zh}`,
            en: `${record.file}:${p.line}:${p.column} ${p.message.en}`,
          })),
        }));
    }),
  );
}

function missing(
  spec: DocumentSpec,
  present: readonly unknown[],
  full: (path: string) => string,
): Bilingual[] {
  return spec.records
    .filter((_, i) => present[i] === undefined)
    .map((path) => ({
      zh: `缺少所需的记录（${full(path)}）`,
      en: `a record that it is made of is missing (${full(path)})`,
    }));
}

/** A record whose shape is wrong is not printed: a value may be missing or mean something else. */
function faulty(
  present: readonly ({ place: { record: { file: string } } | null } | undefined)[],
  outcomes: readonly Outcome[],
): Bilingual[] {
  const files = new Set(present.flatMap((p) => (p?.place ? [p.place.record.file] : [])));
  const shape = new Set(["missing-field", "unknown-field", "wrong-value"]);
  const wrong = outcomes.filter(
    (o) => o.outcome === "fail" && o.at && files.has(o.at.file) && shape.has(o.rule),
  );
  return wrong.map((o) => ({
    zh: `${o.at?.file ?? ""}:${o.at?.line ?? 1} ${o.message.zh}`,
    en: `${o.at?.file ?? ""}:${o.at?.line ?? 1} ${o.message.en}`,
  }));
}

function withoutHouse(spec: DocumentSpec, { letterhead: own }: House): Bilingual[] {
  return (spec.letterhead ?? [])
    .filter((k) => !own[k])
    .map((k) => ({
      zh: `dossier.config.json 的 letterhead 没有写 ${k}`,
      en: `letterhead in dossier.config.json does not give ${k}`,
    }));
}

/** A sentence that the procedure orders to be printed, and does not give. */
function withoutSentences(spec: DocumentSpec, { data, id }: Procedure): Bilingual[] {
  return spec.printed
    .filter((name) => !data.printed[name])
    .map((name) => ({
      zh: `${id} 的 procedure.json 没有写 printed.${name}`,
      en: `procedure.json of ${id} does not give printed.${name}`,
    }));
}

/** What may not be issued while a rule about it fails or was not judged: a check of ours broke, or a record is missing or faulty. */
function strict(spec: DocumentSpec, subject: Subject, outcomes: readonly Outcome[]): Bilingual[] {
  if (!spec.strict) return [];
  return outcomes
    .filter((o) => o.subject === subject.id && blocks(o))
    .map((o) => ({ zh: `${o.rule}：${o.message.zh}`, en: `${o.rule}: ${o.message.en}` }));
}

function blocks(o: Outcome): boolean {
  return (
    o.severity === "error" &&
    (o.outcome === "fail" ||
      o.outcome === "error" ||
      (o.outcome === "cannotJudge" && o.consequence))
  );
}
