import type { Bilingual } from "../../model/base/text.js";
import type { ProbedChange, SilentField } from "../../model/outcome/probe.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { labelOf, schemaAt } from "../../model/procedure/schema.js";
import type { Alteration } from "./changes.js";
import { words } from "./probe.words.js";

/** A change that was made, and whether anybody said a word. */
export interface Tried {
  readonly change: Alteration;
  readonly noticed: boolean;
}

/**
 * The fields of which some change was not noticed and that bear no mark, those that are silent
 * altogether first.
 *
 * A field is silent when not one change of a kind to it was noticed. Taking a value away does not
 * count: what a schema does not demand may be left out.
 */
export function silentFields(tried: readonly Tried[], among: Among): SilentField[] {
  const groups = new Map<string, Tried[]>();
  for (const one of tried) {
    const key = keyOf(one.change);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups]
    .flatMap(([key, group]) => {
      const silent = group.filter(({ change, noticed }) => !noticed && !change.unwatched);
      const [first] = silent;
      if (!first) return [];
      const isSilent =
        first.change.kind !== "delete" &&
        !group.some(({ noticed }) => noticed) &&
        !among.isNoticed(key, group);
      return [field(first.change, silent, { isSilent, procedure: among.procedure })];
    })
    .sort((a, b) => Number(b.isSilent) - Number(a.isSilent) || b.changes.length - a.changes.length);
}

/** The case of which perhaps only some changes were tried. */
export interface Among {
  readonly procedure: Procedure;
  /** Whether any of the changes with this key that were not tried is noticed. */
  isNoticed(key: string, tried: readonly Tried[]): boolean;
}

function field(
  { kind, record, ...change }: Alteration,
  silent: readonly Tried[],
  { isSilent, procedure }: { readonly isSilent: boolean; readonly procedure: Procedure },
): SilentField {
  const path = pathOf(change);
  const known = procedure.records.get(record);
  // The items of a list are called as the list is.
  const segments = path
    .replace(/\.\*$/, "")
    .split(".")
    .map((s) => (s === "*" ? 0 : s));
  const label = known && path !== "" ? labelOf(schemaAt(known.schema, segments)) : undefined;
  return {
    record: known?.label ?? nameOf(record),
    path,
    label: label ?? null,
    kind,
    changes: silent.map(({ change: one }) => asTold(one)),
    isSilent,
  };
}

function nameOf(record: string): Bilingual {
  return record === "" ? words.attachment() : { zh: record, en: record };
}

/** What two changes have in common that are of the same kind to the same field. */
export function keyOf(change: Alteration): string {
  return `${change.record} ${pathOf(change)} ${change.kind}`;
}

/** `/team/0/person` → `team.*.person`. */
function pathOf({ pointer }: ProbedChange): string {
  return pointer
    .split("/")
    .slice(1)
    .map((s) => (/^\d+$/.test(s) ? "*" : s))
    .join(".");
}

/** A change as it is told. */
export function asTold({ file, pointer, change }: ProbedChange): ProbedChange {
  return { file, pointer, change };
}
