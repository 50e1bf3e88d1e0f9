import type { CaseFacts } from "../../model/case/facts.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import type { RefusedDocument } from "../../model/procedure/document.js";
import type { Entries } from "../documents/manifest.js";
import type { FailedDocument } from "../documents/render-cases.js";
import { openedText, sealedText } from "./fleet-key.js";
import { runNames } from "./fleet-store.js";

/** What a worker made of one job. The PDFs lie beside it, by the digests in the entries. */
export interface ChunkResult {
  readonly run: string;
  readonly chunk: number;
  /** The cases in the order of the list. */
  readonly cases: readonly { readonly result: CaseResult; readonly facts: CaseFacts }[];
  /** Null where nothing was to be printed. */
  readonly printed: PrintedChunk | null;
}
export interface PrintedChunk {
  /** By path; sorted. */
  readonly entries: Entries;
  readonly refused: readonly RefusedDocument[];
  readonly failed: readonly FailedDocument[];
}

/** A result as the store keeps it: the same work gives the same bytes. */
export function resultText(key: string, result: ChunkResult): string {
  const name = runNames.result(result.run, result.chunk);
  return sealedText(key, { name, text: JSON.stringify(result) });
}

/** A result from the store; null for what this fleet has not sealed under this name. */
export function resultOf(
  key: string,
  { run, chunk }: Pick<ChunkResult, "run" | "chunk">,
  sealed: string,
): ChunkResult | null {
  const text = openedText(key, { name: runNames.result(run, chunk), sealed });
  return text === null ? null : (JSON.parse(text) as ChunkResult);
}
