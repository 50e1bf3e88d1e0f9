import type { CaseDocument } from "../../model/case/case.js";
import { asRecord, recordsOf } from "../../model/case/records.js";
import { readPersonnel } from "../../read/case-source.js";
import { sourceOf } from "../../workspace/workspace.js";
import type { EditDesk } from "./edit-desk.js";
import type { FormField } from "./editing.js";

type Choices = FormField["choices"];

/** The form with the people and sites that there are, to choose from. */
export function withKnown(desk: EditDesk, document: CaseDocument, form: FormField): FormField {
  const known: Partial<Record<FormField["type"], Choices>> = {
    person: peopleOf(desk),
    site: sitesOf(document),
  };
  const filled = (field: FormField): FormField => ({
    ...field,
    choices: known[field.type] ?? field.choices,
    fields: field.fields.map(filled),
    item: field.item && filled(field.item),
  });
  return filled(form);
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
