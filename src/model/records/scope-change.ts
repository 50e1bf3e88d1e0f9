// Made from schemas/ by "npm run generate"; do not edit.

import type { Evidence, Signatures } from "./definitions.js";

/**
 * 认证范围变更 · Scope change
 */
export interface ScopeChange {
  /**
   * 变更类型 · Kind
   */
  kind: "extension" | "reduction";
  /**
   * 事由 · Ground
   */
  ground?: string;
  /**
   * 提出日期 · Requested on
   */
  requestedOn: string;
  /**
   * 书面申请 · Written application
   */
  writtenApplication?: boolean;
  /**
   * 相关证据 · Evidence
   */
  evidence?: Evidence[];
  /**
   * 受理日期 · Accepted on
   */
  acceptedOn?: string;
  /**
   * 补充协议签订日期 · Supplement signed on
   */
  supplementSignedOn?: string;
  /**
   * 文件审查 · Document review
   */
  documentReview?: {
    /**
     * 审查人 · Reviewer
     */
    reviewer: string;
    /**
     * 审查日期 · Reviewed on
     */
    reviewedOn: string;
  };
  /**
   * 审核日期 · Audited on
   */
  auditedOn?: string;
  /**
   * 扩大条件 · Conditions of extension
   */
  conditions?: {
    /**
     * 符合认证标准 · Meets the standard
     */
    conforms: boolean;
    /**
     * 活动和服务符合法规标准 · Services meet laws and standards
     */
    servicesConform: boolean;
    /**
     * 有效运行 · Effective
     */
    effective: boolean;
  };
  /**
   * 认证决定人员 · Decision maker
   */
  decisionMaker?: string;
  /**
   * 决定日期 · Decided on
   */
  decidedOn?: string;
  /**
   * 新证书 · New certificate
   */
  newCertificate?: string;
  /**
   * 与获证组织沟通日期 · Client informed on
   */
  clientInformedOn?: string;
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
  /**
   * 生效日期 · Effective on
   */
  effectiveOn?: string;
  /**
   * 提出方 · Initiated by
   */
  requestedBy?: "client" | "body";
}
