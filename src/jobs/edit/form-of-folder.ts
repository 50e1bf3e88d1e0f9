import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import type { FormField } from "./editing.js";
import { type FormOf, formOf } from "./form-description.js";
import type { PrintedFields } from "./printed-fields.js";

type Some<T> = readonly [T, ...T[]];

/**
 * The form of a record that several procedures judge: a field is demanded where one of them demands
 * it, and names the clauses of all. Of a person, whose record is right if any takes it, a field is
 * demanded where all do.
 */
export function formOfFolder(
  procedures: Some<CompiledProcedure>,
  asked: Omit<FormOf, "printed">,
  printedBy: (compiled: CompiledProcedure) => PrintedFields,
): FormField {
  const [first, ...others] = procedures;
  const form = (compiled: CompiledProcedure) =>
    formOf(compiled.procedure, { ...asked, printed: printedBy(compiled) });
  const forms: Some<FormField> = [form(first), ...others.map(form)];
  return merged(forms, asked.kind === "personnel" ? "all" : "any");
}

function merged(forms: Some<FormField>, demandedBy: "all" | "any"): FormField {
  const [first, ...others] = forms;
  if (others.length === 0) return first;
  const clauses = new Map(forms.flatMap((f) => f.clauses.map((c) => [c.clause, c] as const)));
  const fields = new Map<string, FormField[]>();
  for (const field of forms.flatMap((f) => f.fields)) {
    fields.set(field.name, [...(fields.get(field.name) ?? []), field]);
  }
  const items = forms.flatMap((f) => f.item ?? []);
  const isAmong = (holds: (form: FormField) => boolean) =>
    demandedBy === "all" ? forms.every(holds) : forms.some(holds);
  return {
    ...first,
    required: isAmong((f) => f.required),
    demanded: isAmong((f) => f.demanded),
    printed: forms.some((f) => f.printed),
    clauses: [...clauses.values()],
    fields: [...fields.values()].map((same) =>
      merged(same as unknown as Some<FormField>, demandedBy),
    ),
    item: items.length === 0 ? null : merged(items as unknown as Some<FormField>, demandedBy),
  };
}
