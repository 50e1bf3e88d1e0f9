// Made from schemas/ by "npm run generate"; do not edit.

import type { Evidence } from "./definitions.js";

/**
 * 终止审核报告 · Termination report
 */
export interface TerminationReport {
  /**
   * 终止审核的原因 · Reason
   */
  ground: "noCooperation" | "topManagerAbsent" | "materialDifference" | "falseInformation" | "other";
  /**
   * 原因说明 · Explanation
   */
  reason?: string;
  /**
   * 已开展的工作情况 · Work carried out
   */
  workDone?: string;
  /**
   * 向认证机构报告日期 · Reported on
   */
  reportedOn?: string;
  /**
   * 认证机构同意日期 · Consent on
   */
  consentOn?: string;
  /**
   * 终止日期 · Terminated on
   */
  terminatedOn: string;
  /**
   * 提交认证委托人日期 · Submitted to the client on
   */
  submittedToClientOn?: string;
  /**
   * 审核材料上交日期 · Audit material handed in on
   */
  materialSubmittedOn?: string;
  /**
   * 证明材料 · Proofs
   */
  proofs?: Evidence[];
  /**
   * 提交或签收证据 · Proof of delivery
   */
  deliveryProof?: Evidence;
  /**
   * 补救或中止的商定 · Remedy or stop agreed
   */
  remedyOrStop?: string;
  /**
   * 报告总经理日期 · General manager told on
   */
  generalManagerToldOn?: string;
}
