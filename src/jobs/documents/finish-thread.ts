import { parentPort } from "node:worker_threads";
import {
  type FinishedPage,
  finishPrinted,
  type FinishWork,
  type SharedGlyphs,
} from "./finish-printed.js";

/** A page to finish; the glyphs that characters share come with the first one alone. */
export interface FinishOrder {
  readonly number: number;
  readonly printed: Uint8Array;
  readonly work: FinishWork;
  readonly sharedGlyphs: SharedGlyphs | null;
}
export type FinishAnswer = { readonly number: number } & (
  | { readonly finished: FinishedPage }
  | { readonly error: unknown }
);

let known: SharedGlyphs = new Map();
/** What finishing needs is loaded before the first page is there. */
const loaded = Promise.all([
  import("../../seal/finish.js"),
  import("../../seal/pdf-inspection.js"),
]);
loaded.catch(() => undefined); // told with the first page

parentPort?.on("message", (order: FinishOrder) => {
  void answerTo(order);
});

async function answerTo({ number, printed, work, sharedGlyphs }: FinishOrder): Promise<void> {
  known = sharedGlyphs ?? known;
  try {
    answer({ number, finished: await finishPrinted(printed, work, known) });
  } catch (error) {
    answer({ number, error });
  }
}

function answer(said: FinishAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
  parentPort?.postMessage(said);
}
