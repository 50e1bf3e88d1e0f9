import type { Json } from "../../model/base/json.js";
import { contentOf, saysTheSame } from "../../model/base/text-content.js";
import { type Edition, nameOneEdition } from "../../model/certificate/edition.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Copies } from "../../model/procedure/coherence.js";
import { oncePerCause } from "./alike.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { isChanged } from "./changes-on-record.js";
import { type Context, itemOfSpot } from "./contexts.js";
import { words } from "./copies.words.js";
import { type FieldSpec, fieldSpecs } from "./field-spec.js";
import { foundAt, locationOf } from "./naming.js";
import { pointerTo, type Spot } from "./spots.js";

/**
 * Copies that differ from the value that they come from. Those that all say the same have one cause
 * and are one finding: it may be the source that is wrong.
 */
export function copiesThatDiffer(about: CaseAtHand): Outcome[] {
  const checks = new Set(about.procedure.rules.map(({ check }) => check));
  const rules = compiled(about.procedure.coherence.copies).filter(
    ({ unlessCheck }) => unlessCheck === undefined || !checks.has(unlessCheck),
  );
  const differences = about.contexts.flatMap((context) =>
    rules.flatMap((rule) => differencesIn(context, rule)),
  );
  const seen = new Set<Spot>();
  const { editions = [] } = about.procedure.data;
  return oncePerCause(
    differences
      .filter((difference) => !isOneEdition(difference, editions))
      .filter(({ copy }) => !seen.has(copy) && seen.add(copy))
      .map((difference) => ({ key: causeOf(difference), outcome: tell(difference, about) })),
  );
}

function isOneEdition({ copy, source }: Difference, editions: readonly Edition[]): boolean {
  const { value } = copy;
  return (
    typeof value === "string" &&
    typeof source.value === "string" &&
    nameOneEdition([value, source.value], editions)
  );
}

function causeOf({ copy, source, sum }: Difference): string {
  const from = `${source.record.file}${pointerTo(source)}`;
  const said = contentOf(String(copy.value));
  return sum === null ? `${from} ${said}` : `${copy.record.file}${pointerTo(copy)}`;
}

/** A copy, and the value that it should have. */
interface Difference {
  readonly copy: Spot;
  readonly source: Spot;
  /** All copies added up; null: one copy is compared. */
  readonly sum: number | null;
  /** The two should not be the same. */
  readonly isUnlike: boolean;
  readonly others: readonly Spot[];
  /** What a certificate grants. */
  readonly isGranted?: boolean;
}

interface Rule {
  readonly audits: readonly string[] | undefined;
  readonly source: readonly FieldSpec[];
  readonly copies: readonly FieldSpec[];
  readonly item: readonly [string, string] | null;
  readonly isAdded: boolean;
  readonly isMost: boolean;
  readonly isUnlike: boolean;
  /** What a value of the source is called in the copies. */
  readonly told: Readonly<Record<string, string>> | null;
  /** What a copy may have after the value, by content. */
  readonly ends: readonly string[];
  readonly changed: readonly FieldSpec[];
  /** A rule of this check in the procedure tells instead. */
  readonly unlessCheck: string | undefined;
  readonly isGranted: boolean;
}

const known = new WeakMap<Copies, readonly Rule[]>();

function compiled(copies: Copies): readonly Rule[] {
  let rules = known.get(copies);
  if (!rules) known.set(copies, (rules = copies.copies.map(compile)));
  return rules;
}

function compile(entry: Copies["copies"][number]): Rule {
  const [from, to] = entry.item?.split(" = ") ?? [];
  return {
    audits: entry.audits,
    source: fieldSpecs(entry.source, " | "),
    copies: fieldSpecs(entry.copies),
    item: from !== undefined && to !== undefined ? [from, to] : null,
    isAdded: entry.added !== undefined,
    isMost: entry.most === true,
    isUnlike: entry.unlike === true,
    told: entry.told ?? null,
    ends: (entry.ends ?? []).map(contentOf),
    changed: entry.changed === undefined ? [] : fieldSpecs(entry.changed),
    unlessCheck: entry.unlessCheck,
    isGranted: entry.granted === true,
  };
}

function differencesIn(context: Context, rule: Rule): Difference[] {
  const { audit } = context;
  if (rule.audits && !rule.audits.includes(audit?.type ?? "")) return [];
  const sources =
    rule.source.map((spec) => context.at(spec)).find((found) => found.length > 0) ?? [];
  if (sources.length === 0) return [];
  const copies = rule.copies.flatMap((spec) => context.at(spec));
  // What the case itself says twice is compared once, not again for each audit; what it says of
  // this audit and of another one is compared here.
  const isOfOther = rule.source.some(({ beside }) => beside !== null);
  const isElsewhere = audit && !isOfOther && [...sources, ...copies].every((s) => s.audit === null);
  if (copies.length === 0 || isElsewhere) return [];
  const differences = rule.isAdded
    ? sumDifference(sources[0] as Spot, copies, rule)
    : eachOf(sources, copies, rule);
  const told = differences.map(({ copy }) => copy);
  if (told.length > 0 && isChanged(context, rule.changed, told)) return [];
  return rule.isGranted ? differences.map((d) => ({ ...d, isGranted: true })) : differences;
}

function eachOf(
  sources: readonly Spot[],
  copies: readonly Spot[],
  { item, told, isUnlike, ends }: Rule,
): Difference[] {
  return copies.flatMap((copy): Difference[] => {
    const source = item
      ? sources.find((s) => sameItem(itemOfSpot(s)[item[0]], itemOfSpot(copy)[item[1]]))
      : sources[0];
    if (!source || source === copy) return [];
    const value = told ? told[String(source.value)] : source.value;
    if (value === undefined || isSame(value, copy.value) !== isUnlike) return [];
    if (ends.some((end) => contentOf(String(copy.value)) === contentOf(String(value)) + end)) {
      return [];
    }
    return [{ copy, source, sum: null, isUnlike, others: [] }];
  });
}

function sameItem(a: Json | undefined, b: Json | undefined): boolean {
  return a !== undefined && a === b;
}

function sumDifference(source: Spot, copies: readonly Spot[], { isMost }: Rule): Difference[] {
  const numbers = copies.map((c) => c.value).filter((v) => typeof v === "number");
  if (typeof source.value !== "number" || numbers.length < copies.length) return [];
  // Tenths of days and cents are not exact in binary.
  const sum = Math.round(numbers.reduce((a, b) => a + b, 0) * 100) / 100;
  const isRight = isMost ? sum <= source.value : sum === source.value;
  const [copy, ...others] = copies;
  return isRight || !copy ? [] : [{ copy, source, sum, isUnlike: false, others }];
}

function isSame(a: Json, b: Json): boolean {
  return typeof a === "string" && typeof b === "string" ? saysTheSame(a, b) : a === b;
}

/** It says something that its source does not: less may have been granted, more may not. */
function goesBeyond({ copy, source }: Difference): boolean {
  const granted = contentOf(String(source.value));
  const parts = String(copy.value).split(/\p{P}/u);
  return !parts.every((part) => granted.includes(contentOf(part)));
}

function tell(difference: Difference, { naming, complete }: CaseAtHand): Outcome {
  const { copy, source, sum, isUnlike, others, isGranted = false } = difference;
  const values = {
    copy: naming.field(copy),
    recorded: naming.value(copy),
    source: naming.field(source),
    value: naming.value(source),
  };
  const compared = isUnlike ? words.isThatOfAnother : words.differs;
  return foundAt(copy, {
    rule: "copies-differ",
    clauses: [],
    severity: isGranted && complete && goesBeyond(difference) ? "error" : "warning",
    message: sum === null ? compared(values) : words.sumDiffers({ ...values, sum }),
    remedy: words.correct({ source: values.source }),
    related: [source, ...others].map(locationOf),
  });
}
