// Made from schemas/ by "npm run generate"; do not edit.

import type { Evidence, Signatures } from "./definitions.js";

/**
 * 证书暂停 · Suspension of a certificate
 */
export interface Suspension {
  /**
   * 证书编号 · Certificate number
   */
  certificate: string;
  /**
   * 暂停具体原因 · Specific cause
   */
  reason: string;
  /**
   * 暂停情形（条款项号） · Grounds (items of the clause)
   */
  grounds?: string[];
  /**
   * 原因类别 · Kind of cause
   */
  cause?: "surveillance" | "nonconformity" | "arrears" | "licence" | "clientRequest" | "other";
  /**
   * 情形核实日期 · Ground verified on
   */
  groundVerifiedOn?: string;
  /**
   * 调查人 · Investigated by
   */
  investigatedBy?: string;
  /**
   * 调查核实情况 · Investigation and finding
   */
  investigation?: string;
  /**
   * 证据 · Evidence
   */
  evidence?: Evidence[];
  /**
   * 暂停起始日期 · Suspended from
   */
  suspendedOn: string;
  /**
   * 暂停期限截止日期 · Suspended until
   */
  endsOn?: string;
  /**
   * 问题解决期限 · To be resolved by
   */
  resolveBy?: string;
  /**
   * 提出部门 · Proposed by
   */
  proposedBy?: "auditDepartment" | "technicalDepartment";
  /**
   * 资质许可延长 · Extension for a pending licence
   */
  permitExtension?: {
    /**
     * 许可申请日期 · Applied on
     */
    appliedOn: string;
    /**
     * 正式告知日期 · Body formally told on
     */
    noticeOn: string;
    /**
     * 许可决定日期 · Authority decided on
     */
    decidedOn?: string;
  };
  /**
   * 办公系统更新日期 · Office system updated on
   */
  systemUpdatedOn?: string;
  /**
   * 向中国认证认可协会报告日期 · Reported to CCAA on
   */
  reportedToAssociationOn?: string;
  /**
   * 暂停通知书 · Notice of suspension
   */
  notice?: {
    /**
     * 发出日期 · Sent on
     */
    sentOn: string;
    /**
     * 暂停原因 · Cause
     */
    cause: string;
    /**
     * 起始日期 · From
     */
    from: string;
    /**
     * 期限截止 · Until
     */
    until: string;
    /**
     * 停止使用声明 · Statement of no use
     */
    statement: string;
  };
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
  /**
   * 停止使用的安排 · Arrangement to stop use
   */
  notifiedConditions?: string;
}
