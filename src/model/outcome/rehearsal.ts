import type { Bilingual } from "../base/text.js";
import type { CivilDate } from "../time/dates.js";

/** The pages of an assessment's dossier that lists stand on. */
export const dossierPages = [
  "rehearsal",
  "gaps",
  "cases",
  "clauses",
  "audits",
  "limits",
  "nonconformities",
  "decisions",
  "certificates",
  "people",
  "matters",
  "body",
] as const;
export type DossierPage = (typeof dossierPages)[number];

/** What the answer to a question counts, over all cases. */
export const measures = [
  "auditTime",
  "onsiteShare",
  "remoteShare",
  "decisions",
  "differingDecisions",
  "majorNonconformities",
  "witnessing",
  "complaints",
  "suspensions",
  "siteCoverage",
  "transfers",
  "changes",
  "validCertificates",
  "markUse",
  "internalAudits",
  "applicationReviews",
  "stages",
  "surveillanceIntervals",
  "recertifications",
  "certificateScopes",
  "leaders",
  "employment",
  "load",
] as const;
export type MeasureName = (typeof measures)[number];

/** A record that has to be there to answer, of the body itself or of each of its people. */
export interface RecordDemand {
  readonly of: "body" | "person";
  /** Kind of the record; of a person the field of the file that has to say something. */
  readonly name: string;
  readonly label: Bilingual;
  /** A field of the record, or of each item, that has to say something, too. */
  readonly field?: string;
  /** Field of the record's day; the latest may not be older than this many months. */
  readonly day?: string;
  readonly months?: number;
  /** Of those alone who had one of these functions in a case, whoever else took part. */
  readonly functions?: readonly string[];
  /** A field of each item that names the function: there has to be one for each that they had. */
  readonly matches?: string;
}

/** A question that an assessor asks of a body, and what answers it. */
export interface Question {
  readonly id: string;
  readonly asks: Bilingual;
  /** Clauses of accreditation standards. */
  readonly about: readonly string[];
  /** The page of the dossier that answers it. */
  readonly page?: DossierPage;
  readonly measures?: readonly MeasureName[];
  /** Rules whose outcomes over all cases answer it. */
  readonly rules?: readonly string[];
  readonly records?: readonly RecordDemand[];
  /** Where the answer lies, where it is kept on paper. */
  readonly onPaper?: Bilingual;
}

/** How well a question is answered, the worst first. */
export const answerVerdicts = [
  "broken",
  "missing",
  "unclear",
  "onPaper",
  "answered",
  "nothing",
] as const;
export type AnswerVerdict = (typeof answerVerdicts)[number];

/** Something that the answer to a question has to tell of, and where. */
export interface AnswerPlace {
  /** A case, a body or a person, as people call them; empty where it is all of them. */
  readonly where: string;
  readonly what: Bilingual;
}

/** What a measure found. */
export interface Measured {
  readonly figures: readonly Bilingual[];
  /** How many were looked at; where there are none, there is nothing to ask. */
  readonly asked: number;
  readonly broken: readonly AnswerPlace[];
  readonly missing: readonly AnswerPlace[];
  readonly unclear: readonly AnswerPlace[];
}

export interface Answer extends Measured {
  readonly question: Question;
  readonly verdict: AnswerVerdict;
}

/** The questions with their answers, the worst first. */
export interface Rehearsal {
  readonly asOf: CivilDate;
  readonly cases: number;
  /** Short names of the bodies that were asked. */
  readonly bodies: readonly string[];
  readonly answers: readonly Answer[];
}
