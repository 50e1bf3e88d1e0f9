// Made from schemas/ by "npm run generate"; do not edit.

import type { Evidence, Signatures } from "./definitions.js";

/**
 * 对一条规则的例外：谁批准、为什么、到什么时候。已豁免的永远不计为符合 · An exception to one rule: who approved it, why, until when. What is waived never counts as passed
 */
export interface Waiver {
  /**
   * 规则 · Rule
   */
  rule: string;
  /**
   * 规则判断的对象，如 audits/02-stage2；不写表示本记录所在的文件夹及其中的一切 · What the rule judges, such as audits/02-stage2; left out: the folder that this record stands in, with all that is in it
   */
  subject?: string;
  /**
   * 理由 · Reason
   */
  reason: string;
  /**
   * 补偿措施 · Compensating measures
   */
  measures?: string;
  /**
   * 申请人 · Requested by
   */
  requestedBy?: string;
  /**
   * 批准人 · Approved by
   */
  approvedBy: string;
  /**
   * 批准日期 · Approved on
   */
  approvedOn: string;
  /**
   * 有效期至 · Until
   */
  until: string;
  /**
   * 证据 · Evidence
   */
  evidence?: Evidence[];
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
}
