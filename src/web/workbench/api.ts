/*
 * What the workbench's server and its pages say to each other, as JSON. Paths of files are those
 * of the repository's records folder ("PROCEDURE/CASE/audits/02-stage2/audit-plan.json" without
 * the first two segments where a case is named). Every change carries the token of the session in
 * the header `X-CSRF-Token`. A refusal is `Refusal` with the status of HTTP that fits it.
 */
export type * from "./archive-api.js";
export type * from "./assess-api.js";
export type * from "./case-api.js";
export type * from "./fleet-api.js";
export type * from "./import-api.js";
export type * from "./job-api.js";
export type * from "./list-api.js";
export type * from "./people-api.js";
export type * from "./record-api.js";
export type * from "./session-api.js";
export type * from "./version-api.js";
export type * from "./sign-api.js";
