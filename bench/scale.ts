// What a body with a hundred thousand certificates would need, out of figures measured with few:
// docs/scale.md says where each comes from.
import { constants } from "node:buffer";
import { type Fleet, type Outcome, type Rates, simulate, type Work } from "./scale-model.js";

const work: Work = {
  cases: 100_000,
  chunk: 12,
  documents: 50,
  // Of the samples as `npm start` prints them; the seventh, a case refused, prints 7.
  spread: [56, 77, 83, 90, 91, 96, 7],
};
const recordsOfCase = 61.1463;
const bytesOfRecord = 1_600;
const bytesOfDocument = 103_304;
/** Packed by git, and as one entry of the manifest. */
const packedCase = 8_294;
const manifestEntry = 355;
const checkoutOfFile = 0.000_367;
const archiveOfCase = 4.9;

const rates: Rates = {
  // 40 ms with both cores, and 11 ms until the store has it.
  print: 0.08 + 0.011,
  judge: 0.0097,
  checkout: work.cases * recordsOfCase * checkoutOfFile,
  documentBytes: bytesOfDocument,
  storeBytes: 100e6,
  merge: 0.0077,
  compare: 0.000_44,
  transaction: 1 / 200,
};
const fleet: Omit<Fleet, "machines"> = {
  cores: 2,
  lease: 60,
  retries: 3,
  failures: 0.01,
  repair: 600,
};

/** The tables of docs/scale.md. */
export function scaleReport(): string {
  const runs = [1, 2, 4, 8, 16, 32].map((machines) => ({
    machines,
    now: simulate(work, rates, { ...fleet, machines }, 1),
    // As if PDFs were not copied to the coordinator, but left where the workers put them.
    left: simulate(work, { ...rates, merge: 0 }, { ...fleet, machines }, 1),
  }));
  const head =
    "machines  hours  machine-hours  machines  store  coordinator  database  lost jobs  most at work  hours without merging";
  return [
    `${String(work.cases)} cases, ${count(work.cases * recordsOfCase)} records, ${count(work.cases * work.documents)} documents; machines of 2 cores`,
    head,
    ...runs.map(({ machines, now, left }) => line(head, machines, now, left)),
    "",
    ...storage(),
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

function storage(): string[] {
  const documents = work.cases * work.documents;
  const pdfs = documents * bytesOfDocument;
  const records = work.cases * recordsOfCase;
  const cycles = 10 / 3;
  return [
    `records, as JSON: ${gigabytes(records * bytesOfRecord)}; on a disk with blocks of 4 KB: ${gigabytes(records * 4096)}; in git: ${gigabytes(work.cases * packedCase)}`,
    `checkout: ${(rates.checkout / 60).toFixed(0)} minutes for each machine`,
    `PDFs of one cycle: ${gigabytes(pdfs)}, in the store and beside the coordinator: ${gigabytes(2 * pdfs)}`,
    `PDFs of ten years: ${gigabytes(cycles * pdfs)}; a cycle's PDFs kept so long: ${((120 * pdfs) / 1e12).toFixed(0)} TB-months`,
    `archiving, one process after another: ${((work.cases * archiveOfCase) / 3600).toFixed(0)} hours`,
    `manifest: ${gigabytes(documents * manifestEntry)} in one text; Node.js has texts of ${gigabytes(constants.MAX_STRING_LENGTH)}, enough for ${count(constants.MAX_STRING_LENGTH / manifestEntry)} documents or ${String(Math.floor(constants.MAX_STRING_LENGTH / manifestEntry / work.documents))} cases`,
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
