// What a body with a hundred thousand certificates would need, out of what the bench has found with
// few: docs/scale.md says where each figure comes from.
import { constants } from "node:buffer";
import { fleetFigures } from "./results.js";
import { type Fleet, type Outcome, type Rates, simulate, type Work } from "./scale-model.js";

const cases = 100_000;
/** What nobody has measured: the store's bytes and the database's transactions in a second. */
const storeBytes = 100e6;
const transactions = 200;
/** A whole case packed, sealed and verified, in seconds (docs/performance.md). */
const archiveOfCase = 4.9;

const work: Work = {
  cases,
  chunk: 12,
  documents: 50,
  // Of the samples as `npm start` prints them; one case, refused, prints few.
  spread: [96, 76, 56, 96, 85, 6, 90],
};

/** What the bench has found, in its units. */
export type Figures = Readonly<Record<keyof typeof fleetFigures, number>>;

/** The last of them in the history; refused where some were never measured. */
export function figuresIn(history: string): Figures {
  const lines = history.split("\n").filter((l) => l.includes(`"fleet: ${fleetFigures.judge}"`));
  const last = lines.at(-1);
  if (last === undefined) throw new Error("no figures of a fleet in the history: bench fleet");
  const { results } = JSON.parse(last) as { results: { what: string; value: number }[] };
  return Object.fromEntries(
    Object.entries(fleetFigures).map(([name, what]) => {
      const found = results.find((r) => r.what === `fleet: ${what}`);
      if (!found) throw new Error(`not in the history: ${what}`);
      return [name, found.value];
    }),
  ) as Figures;
}

function ratesOf(figures: Figures): Rates {
  return {
    // A core's own time, and then until the store has it.
    print: (figures.print + figures.put) / 1000,
    judge: figures.judge / 1000,
    checkout: (cases * figures.records * figures.checkout) / 1000,
    documentBytes: figures.document,
    storeBytes,
    merge: figures.bring / 1000,
    compare: figures.compare / 1000,
    transaction: 1 / transactions,
  };
}

const fleet: Omit<Fleet, "machines"> = {
  cores: 2,
  lease: 60,
  retries: 3,
  failures: 0.01,
  repair: 600,
};

/** The tables of docs/scale.md. */
export function scaleReport(history: string): string {
  const figures = figuresIn(history);
  const rates = ratesOf(figures);
  const runs = [1, 2, 4, 8, 16, 32].map((machines) => ({
    machines,
    now: simulate(work, rates, { ...fleet, machines }, 1),
    // As if PDFs were not copied to the coordinator, but left where the workers put them.
    left: simulate(work, { ...rates, merge: 0 }, { ...fleet, machines }, 1),
  }));
  const head =
    "machines  hours  machine-hours  machines  store  coordinator  database  lost jobs  most at work  hours without merging";
  return [
    `${String(cases)} cases, ${count(cases * figures.records)} records, ${count(cases * work.documents)} documents; machines of 2 cores`,
    head,
    ...runs.map(({ machines, now, left }) => line(head, machines, now, left)),
    "",
    ...storage(figures, rates),
    "",
    ...Object.entries(fleetFigures).map(
      ([name, what]) => `${what}: ${String(figures[name as keyof Figures])}`,
    ),
  ].join("\n");
}

function line(head: string, machines: number, now: Outcome, left: Outcome): string {
  const hours = now.seconds / 3600;
  const cells = [
    String(machines),
    hours.toFixed(1),
    (hours * machines).toFixed(0),
    part(now.use.machines),
    part(now.use.store),
    part(now.use.coordinator),
    part(now.use.database),
    String(now.lost),
    now.bottleneck,
    (left.seconds / 3600).toFixed(1),
  ];
  const widths = head.split("  ").map((h) => h.length);
  return cells
    .map((cell, i) => cell.padEnd(widths[i] ?? 0))
    .join("  ")
    .trimEnd();
}

function storage(figures: Figures, rates: Rates): string[] {
  const documents = cases * work.documents;
  const pdfs = documents * figures.document;
  const records = cases * figures.records;
  const cycles = 10 / 3;
  return [
    `records, as JSON: ${gigabytes(records * figures.record)}; on a disk with blocks of 4 KB: ${gigabytes(records * 4096)}; in git: ${gigabytes(cases * figures.packed)}`,
    `checkout: ${(rates.checkout / 60).toFixed(0)} minutes for each machine`,
    `PDFs of one cycle: ${gigabytes(pdfs)}, in the store and beside the coordinator: ${gigabytes(2 * pdfs)}`,
    `PDFs of ten years: ${gigabytes(cycles * pdfs)}; a cycle's PDFs kept so long: ${((120 * pdfs) / 1e12).toFixed(0)} TB-months`,
    `archiving, one process after another: ${((cases * archiveOfCase) / 3600).toFixed(0)} hours`,
    `manifest: ${gigabytes(documents * figures.entry)} in one text; Node.js has texts of ${gigabytes(constants.MAX_STRING_LENGTH)}, enough for ${count(constants.MAX_STRING_LENGTH / figures.entry)} documents or ${String(Math.floor(constants.MAX_STRING_LENGTH / figures.entry / work.documents))} cases`,
  ];
}

function count(n: number): string {
  return `${(n / 1e6).toFixed(2)} million`;
}

function part(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
