// Made from schemas/ by "npm run generate"; do not edit.

import type { Signatures } from "./definitions.js";

/**
 * 监督审核延期 · Postponement of a surveillance audit
 */
export interface Postponement {
  /**
   * 延期的审核（文件夹） · Postponed audit (folder)
   */
  audit: string;
  /**
   * 申请日期 · Requested on
   */
  requestedOn: string;
  /**
   * 书面申请 · Written request
   */
  written?: boolean;
  /**
   * 特殊情况 · Special circumstance
   */
  reason: string;
  /**
   * 原期限 · Original limit
   */
  originalDueOn: string;
  /**
   * 申请的新日期 · New date asked for
   */
  requestedDueOn?: string;
  /**
   * 审批结果 · Decision
   */
  decision?: "granted" | "refused";
  /**
   * 审批日期 · Decided on
   */
  decidedOn?: string;
  /**
   * 告知日期 · Client told on
   */
  notifiedOn?: string;
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
}
