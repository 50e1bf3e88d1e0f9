import { fieldSpecs } from "../../check/coherence/field-spec.js";
import { isObject } from "../../model/base/json.js";
import { auditTitles } from "../../model/case/audit-view.js";
import type { CaseDocument } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import { asRecord, recordsOf } from "../../model/case/records.js";
import { readPersonnel } from "../../read/case-source.js";
import { sourceOf } from "../../workspace/workspace.js";
import type { EditDesk } from "./edit-desk.js";
import type { FormField } from "./editing.js";
import { foundIn, type FoundValue, placesFor } from "./found-values.js";
import type { Receiving } from "./receiving.js";
import { spelledOutIn } from "./topics.js";
import { statedClauses, statements } from "./unstated.js";

type Choices = FormField["choices"];

/**
 * The form with what there is to choose from: people, sites, audits, numbers that stand in other
 * records, and the items that clauses list.
 */
export function withKnown(receiving: Receiving, form: FormField): FormField {
  const { desk, document } = receiving;
  const byType: Partial<Record<FormField["type"], Choices>> = {
    person: peopleOf(desk),
    site: sitesOf(document),
  };
  const isCase = document.procedure === receiving.procedure.id;
  const byPattern = new Map(
    isCase
      ? [...namedElsewhere(receiving), ...itemsOfClauses(receiving), ...stated(receiving)]
      : [],
  );
  const audits = auditsOf(receiving);
  const known = ({ pattern, type, choices }: FormField): Choices => {
    if (type !== "text") return byType[type] ?? choices;
    const found = byPattern.get(pattern) ?? (namesAudit.test(pattern) ? audits : choices);
    return choices.length > 0 ? choices : found;
  };
  const filled = (field: FormField): FormField => ({
    ...field,
    choices: known(field),
    fields: field.fields.map(filled),
    item: field.item && filled(field.item),
  });
  return filled(form);
}

/** Fields that name an audit by its folder. */
const namesAudit = /\/(audit|basis)$/;

function auditsOf({ document, procedure }: Receiving): Choices {
  const titles = auditTitles(document.audits, procedure);
  return document.audits.map(({ id }, i) => {
    const value = id.slice("audits/".length);
    const { zh, en } = titles[i] ?? { zh: value, en: value };
    return { value, label: { zh: `${zh} ${value}`, en: `${en} ${value}` } };
  });
}

/** Numbers that must stand among those of other records, by `schemas/coherence/references.yaml`. */
function namedElsewhere(receiving: Receiving): (readonly [string, Choices])[] {
  const { procedure, place } = receiving;
  const kinds = new Set([namedKind(place), place.kind]);
  return procedure.coherence.references.references
    .filter(({ what }) => numbers.has(what))
    .flatMap(({ values, among }) => {
      const fields = fieldSpecs(values).filter(({ kind }) => kinds.has(kind));
      if (fields.length === 0) return [];
      const choices = fieldSpecs(among).flatMap((spec) => {
        const steps = spec.field.slice(spec.kind.length + 1).split(".");
        return placesFor(receiving, spec.beside)
          .flatMap(({ records }) => records)
          .filter((r) => r !== place.record && r.kind === spec.kind)
          .flatMap((record) => foundIn(record, steps, { conditions: spec.items, having: null }))
          .flatMap(choiceOf);
      });
      return fields.map(
        ({ kind, field }) => [patternOf(field.slice(kind.length)), choices] as const,
      );
    });
}
const numbers: ReadonlySet<string> = new Set(["planItem", "nonconformity", "certificate"]);

/** A number with the longest text beside it that is no date. */
function choiceOf({ value, item }: FoundValue): Choices {
  if (typeof value !== "string") return [];
  const texts = Object.values(isObject(item) ? item : {}).filter((v) => typeof v === "string");
  const [longest = ""] = texts
    .filter((text) => text !== value && /\p{L}/u.test(text))
    .toSorted((a, b) => b.length - a.length);
  const label = longest === "" ? value : `${value} ${longest}`;
  return [{ value, label: { zh: label, en: label } }];
}

function itemsOfClauses({ procedure, place }: Receiving): (readonly [string, Choices])[] {
  return spelledOutIn(procedure, place).map(({ list, hasRows, choices }) => {
    const pattern = `/${list.join("/")}/*`;
    return [hasRows ? `${pattern}/item` : pattern, choices] as const;
  });
}

/** What a statement may be about: the clauses that only a person can judge. */
function stated({ procedure, place }: Receiving): (readonly [string, Choices])[] {
  return place.kind === statements ? [[`/statements/*/clause`, statedClauses(procedure)]] : [];
}

function patternOf(field: string): string {
  return field.replaceAll("[]", ".*").replaceAll(".", "/");
}

function peopleOf(desk: EditDesk): Choices {
  return readPersonnel(sourceOf(desk.workspace)).records.flatMap((record) => {
    const { name, nameEn } = asRecord("personnel", record.value) ?? {};
    const value = record.instance;
    return name === undefined ? [] : [{ value, label: { zh: name, en: nameEn ?? name } }];
  });
}

function sitesOf({ records }: CaseDocument): Choices {
  return recordsOf(records, "application").flatMap(({ value: { sites = [] } }) =>
    sites.flatMap(({ id, name, nameEn }) =>
      id === undefined ? [] : [{ value: id, label: { zh: name ?? id, en: nameEn ?? name ?? id } }],
    ),
  );
}
