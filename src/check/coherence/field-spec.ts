/** A field as `schemas/coherence/` writes it, taken apart. */
export interface FieldSpec {
  readonly text: string;
  /** The audit beside the one at hand in whose records the field is looked for. */
  readonly beside: "stage1" | "stage2" | "previous" | "held" | null;
  readonly kind: string;
  /** The field as spots name it; a signature of any role ends with `.@`. */
  readonly field: string;
  /** Only records that say all of this. */
  readonly only: readonly Condition[];
  /** Only items of the first list whose field of this name is the audit's name. */
  readonly itemOf: string | null;
  /** Only items of the first list that say so. */
  readonly items: readonly Condition[];
}

/** A field that has one of these values. */
export interface Condition {
  readonly field: string;
  readonly values: readonly string[];
  /** Written with `?` after it: a record that leaves the field out is meant, too. */
  readonly orNone: boolean;
}

const form =
  /^(?:(stage1|stage2|previous|held):)?([a-z0-9-]+)(?:\(([\w=,/?]+)\))?(?:\.([\w.[\]=,]*?)(?:@(\*|\w+))?)?$/;

const known = new Map<string, FieldSpec>();

/** Takes a field apart; throws on one that is not written as `order.yaml` says. */
export function fieldSpec(text: string): FieldSpec {
  let spec = known.get(text);
  if (!spec) known.set(text, (spec = parse(text)));
  return spec;
}

function parse(text: string): FieldSpec {
  const parts = form.exec(text);
  if (!parts) throw new Error(`no field of a record: ${text}`);
  const [, beside, kind = "", said, path, role] = parts;
  return {
    text,
    beside: (beside ?? null) as FieldSpec["beside"],
    kind,
    field: fieldOf(kind, path, role),
    only: said?.split(",").map(conditionIn) ?? [],
    ...itemsOf(path ?? ""),
  };
}

function fieldOf(kind: string, path: string | undefined, role: string | undefined): string {
  const whole = path === undefined ? kind : `${kind}.${path.replace(/\[[\w=,]+\]/, "[]")}`;
  if (role === undefined) return whole;
  return `${whole}@${role === "*" ? "" : role}`;
}

function itemsOf(path: string): Pick<FieldSpec, "itemOf" | "items"> {
  const bracket = /\[([\w=,]+)\]/.exec(path)?.[1];
  if (bracket === undefined) return { itemOf: null, items: [] };
  return bracket.includes("=")
    ? { itemOf: null, items: bracket.split(",").map(conditionIn) }
    : { itemOf: bracket, items: [] };
}

function conditionIn(text: string): Condition {
  const [field = "", values = ""] = text.split("=");
  return { field, values: values.replace("?", "").split("/"), orNone: values.endsWith("?") };
}

const lists = {
  " & ": new Map<string, readonly FieldSpec[]>(),
  " | ": new Map<string, readonly FieldSpec[]>(),
};

/** The fields of a list such as `a & b`; the lists of the data are few and asked over and over. */
export function fieldSpecs(
  list: string,
  separator: keyof typeof lists = " & ",
): readonly FieldSpec[] {
  const taken = lists[separator];
  let specs = taken.get(list);
  if (!specs) taken.set(list, (specs = list.split(separator).map(fieldSpec)));
  return specs;
}
