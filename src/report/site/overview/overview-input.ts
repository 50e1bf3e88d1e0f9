import type { Bilingual } from "../../../model/base/text.js";
import type { CaseStates } from "../../../model/case/states.js";
import type { CertificateSpan } from "../../../model/certificate/spans.js";
import type { CaseResult } from "../../../model/outcome/finding.js";
import type { TimelineEntry } from "../../../model/outcome/timeline.js";
import type { Reason } from "../../../model/procedure/document.js";
import type { ReportInput } from "../../reporter.js";

/** PDFs of a case, as the overview links to them. */
export interface PrintedFile {
  readonly case: string;
  /** Relative to the overview. */
  readonly href: string;
  readonly title: string;
  /** What it stands with: the case itself, or one of its audits. */
  readonly group: Bilingual;
  /** Where it stands in the case: the audit's folder and the file. */
  readonly path: string;
}
/** A document that was not written, and why. */
export interface Refusal {
  readonly case: string;
  readonly path: string;
  readonly reasons: readonly Reason[];
}

/** What is said of a case besides what was found in it. */
export interface CaseProfile {
  /** Name of the client. */
  readonly client: string;
  /** What the procedure calls itself, and its title. */
  readonly procedure: { readonly document: string; readonly title: Bilingual };
  readonly body: Bilingual;
  /** What the client is to the body on the day. */
  readonly state: CaseStates["client"];
  /** Numbers of the certificates that have been issued, the latest first. */
  readonly certificates: readonly string[];
}
/** A case with what its own page shows. */
export interface CaseContent {
  readonly result: CaseResult;
  /** Null for what is no case: the people's records, a body's own folder, all cases together. */
  readonly profile: CaseProfile | null;
  readonly timeline: readonly TimelineEntry[];
  readonly spans: readonly CertificateSpan[];
  readonly files: readonly PrintedFile[];
  readonly refusals: readonly Refusal[];
}

/** How the pages are made. */
export interface OverviewInput extends Omit<ReportInput, "results" | "colour"> {
  /** Whether other cases lie there that were not looked at. */
  readonly isPart: boolean;
}
