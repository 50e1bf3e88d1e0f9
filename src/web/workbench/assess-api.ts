import type { Bilingual } from "../../model/base/text.js";
import type { AssessmentKind, Gap } from "../../model/outcome/assessment.js";
import type { CivilDate } from "../../model/time/dates.js";

/** `POST /api/assess/sample`, `/dossier`, `/rehearse`. */
export interface AssessWanted {
  /** Short name of the body. */
  readonly body: string;
  readonly kind: AssessmentKind;
  /** The same seed and the same cases give the same sample. */
  readonly seed: string;
  /** 0: as many as an assessment of this kind takes. */
  readonly size: number;
  /** What the assessment is called; empty where nothing is said. */
  readonly name: string;
  /** Encloses what is confidential, for the accreditation body alone. */
  readonly isConfidential: boolean;
  /** Also as one PDF, which takes minutes. */
  readonly withPdf: boolean;
}
export interface SampleResult {
  readonly asOf: CivilDate;
  readonly seed: string;
  readonly population: number;
  readonly cases: readonly {
    readonly case: string;
    readonly client: string;
    readonly reasons: readonly Bilingual[];
  }[];
  /** Values that no drawn case covers. */
  readonly uncovered: readonly Bilingual[];
}
/** What a job has written, to be looked at (`GET /api/jobs/ID/files/…`) and taken as a zip. */
export interface WrittenPages {
  /** As people call the place; empty for one that goes with the workbench. */
  readonly place: string;
  readonly files: readonly string[];
}
export interface DossierResult extends WrittenPages {
  readonly cases: number;
  readonly gaps: readonly Pick<Gap, "gravity" | "message" | "remedy" | "clauses" | "cases">[];
  /** Of the PDF; null without one. */
  readonly pages: number | null;
}
export interface RehearsalResult extends WrittenPages {
  readonly questions: number;
  /** Answered by what is broken or missing. */
  readonly open: number;
}
/** `POST /api/public-pages`: the public pages as `dossier publish` would write them. */
export interface PublicPagesResult extends WrittenPages {
  /** Where they would be published; null while nothing says so. */
  readonly baseUrl: string | null;
  readonly certificates: readonly {
    readonly number: string;
    readonly client: Bilingual;
    readonly file: string;
    readonly expiresOn: CivilDate;
  }[];
}
