// What a run of the bench has found: told line by line while it runs, one table at its end, and a
// line of the history.

/** Ours in milliseconds beside the same or a simpler thing done by others. */
interface Comparison {
  readonly what: string;
  readonly ours: number;
  readonly yardstick: string;
  readonly theirs: number;
  /** At most so many times the yardstick; with `atLeast`, at least. */
  readonly goal?: number;
  readonly atLeast?: true;
  readonly note?: string;
}
/** A figure that stands by itself. */
interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: "ms" | "s" | "B" | "MB" | "×" | "";
  readonly goal?: number;
}
/** One figure of a run, as the history keeps it. */
export interface Result {
  readonly area: string;
  readonly what: string;
  readonly value: number;
  readonly unit: Figure["unit"];
  readonly goal?: number;
  readonly atLeast?: true;
}

/** What a fleet is reckoned with (fleet.ts measures it, scale.ts reads it in the history). */
export const fleetFigures = {
  judge: "a case judged, of one core",
  compare: "a case compared, of one core",
  checkout: "a file checked out",
  records: "records of a case",
  record: "a record",
  packed: "a case packed by git",
  print: "a document printed, of one core",
  put: "a document put into the store",
  bring: "a document brought in",
  document: "a PDF",
  entry: "a document in the manifest",
};

const found: Result[] = [];

/** All that was told so far. */
export function results(): readonly Result[] {
  return found;
}

/** Tells comparisons of an area, a line each, and keeps them. */
export function show(area: string, ...comparisons: readonly Comparison[]): void {
  for (const { what, ours, yardstick, theirs, note, ...goal } of comparisons) {
    const value = ours / (theirs || 1);
    const line = `${what}: ${Math.round(ours)} ms = ${value.toFixed(2)} × ${yardstick} (${Math.round(theirs)} ms)`;
    console.log([area.padEnd(9), line, ...(note ? ["", note] : [])].join(" "));
    found.push({ area, what: `${what}, × ${yardstick}`, value, unit: "×", ...goal });
  }
}

/** Tells figures of an area that stand by themselves, and keeps them. */
export function showFigures(area: string, ...figures: readonly Figure[]): void {
  for (const figure of figures) {
    console.log(`${area.padEnd(9)} ${figure.what}: ${shown(figure)}`);
    found.push({ area, ...figure });
  }
}

/** Goal and result of each figure, as one table. */
export function resultTable(all: readonly Result[]): string {
  const rows = [
    ["area", "what", "result", "goal", "reached"],
    ...all.map((r) => [r.area, r.what, shown(r), goalOf(r), hasReached(r)]),
  ];
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function shown({ value, unit }: Pick<Result, "value" | "unit">): string {
  if (unit === "×") return `${value.toFixed(2)} ×`;
  // Small figures mean something beyond the point.
  return `${value < 100 ? Number(value.toPrecision(3)) : Math.round(value)} ${unit}`.trimEnd();
}

function goalOf({ goal, unit, atLeast }: Result): string {
  if (goal === undefined) return "";
  return `${atLeast ? "≥" : "≤"} ${goal} ${unit}`;
}

function hasReached({ value, goal, atLeast }: Result): string {
  if (goal === undefined) return "";
  return (atLeast ? value >= goal : value <= goal) ? "yes" : "no";
}
