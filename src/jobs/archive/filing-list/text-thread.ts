import { parentPort } from "node:worker_threads";
import { pageTexts } from "../../../seal/page-texts.js";

/** What the thread is asked: the bytes of a PDF. What it answers: its lines, page by page. */
parentPort?.on("message", (bytes: Uint8Array) => {
  void answer(bytes);
});

async function answer(bytes: Uint8Array): Promise<void> {
  const pages = await pageTexts(bytes);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
  parentPort?.postMessage(pages);
}
