import type { DocumentLanguage, Sealing, Shard } from "../../model/procedure/document.js";
import type { Press } from "./press.js";

/** What a run prints, and how. */
export interface RenderOptions extends Partial<Sealing> {
  readonly languages: readonly DocumentLanguage[];
  readonly documents: readonly string[];
  /**
   * Prints these alone: paths below the output's folder of PDFs, without `.pdf`; all when left out.
   */
  readonly only?: ReadonlySet<string> | null;
  readonly draft: boolean;
  /** Marks each page as a copy, beside the originals. */
  readonly copy?: boolean;
  /** Prints English documents although some of their text is Chinese, and says so on each page. */
  readonly allowChinese?: boolean;
  readonly environment: NodeJS.ProcessEnv;
  /** One that was started early; the run closes it. */
  readonly press?: Press;
  /** Stops before the next document; what is written stays. */
  readonly signal: AbortSignal;
  readonly shard?: Shard | null;
  /** Tries documents in quarantine again. */
  readonly retry?: boolean;
  progress(done: RenderProgress): void;
}
/** How far a run is. */
export interface RenderProgress {
  readonly cases: number;
  readonly ofCases: number;
  readonly documents: number;
  readonly printed: number;
  /** Documents of the cases that were begun. */
  readonly ofDocuments: number;
  /** Documents of the whole run, as far as they can be told before their cases are composed. */
  readonly expected: number;
  /** The document that was done last; empty before the first. */
  readonly last: string;
}

type OfRun = "signal" | "retry" | "progress" | keyof Sealing;
/** What is composed, and how. */
export interface ComposeOptions extends Omit<RenderOptions, OfRun> {
  readonly sealing: Sealing;
}
