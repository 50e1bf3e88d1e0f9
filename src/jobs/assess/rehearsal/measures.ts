import type { MeasureName } from "../../../model/outcome/rehearsal.js";
import type { Measure } from "./asked.js";
import * as ofAudits from "./audit-measures.js";
import * as ofCases from "./case-measures.js";
import * as ofIntervals from "./interval-measures.js";
import * as ofPeople from "./people-measures.js";

/** What each measure that a question may name counts. */
export const measureOf: Readonly<Record<MeasureName, Measure>> = {
  auditTime: ofAudits.auditTime,
  onsiteShare: ofAudits.onsiteShare,
  remoteShare: ofAudits.remoteShare,
  siteCoverage: ofAudits.siteCoverage,
  markUse: ofAudits.markUse,
  stages: ofAudits.stages,
  surveillanceIntervals: ofIntervals.surveillanceIntervals,
  recertifications: ofIntervals.recertifications,
  certificateScopes: ofIntervals.certificateScopes,
  decisions: ofCases.decisions,
  differingDecisions: ofCases.differingDecisions,
  majorNonconformities: ofCases.majorNonconformities,
  complaints: ofCases.complaints,
  suspensions: ofCases.suspensions,
  transfers: ofCases.transfers,
  changes: ofCases.changes,
  validCertificates: ofCases.validCertificates,
  applicationReviews: ofCases.applicationReviews,
  leaders: ofCases.leaders,
  witnessing: ofPeople.witnessing,
  internalAudits: ofPeople.internalAudits,
  employment: ofPeople.employment,
  load: ofPeople.load,
};
