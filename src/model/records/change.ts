// Made from schemas/ by "npm run generate"; do not edit.

import type { Evidence, Signatures } from "./definitions.js";

/**
 * 变更记录 · Change
 */
export interface Change {
  /**
   * 变更类型 · Kind of change
   */
  kind: "contract" | "certificate" | "standard" | "client" | "officialInspection";
  /**
   * 提出日期 · Requested on
   */
  requestedOn: string;
  /**
   * 变更内容 · What changes
   */
  items: string;
  /**
   * 评审日期 · Reviewed on
   */
  reviewedOn?: string;
  /**
   * 补充协议签订日期 · Supplementary agreement signed on
   */
  supplementSignedOn?: string;
  /**
   * 作为合同附件存档 · Archived as contract annex
   */
  annexedToContract?: boolean;
  /**
   * 书面申请 · Written application
   */
  writtenApplication?: boolean;
  /**
   * 证明材料 · Supporting documents
   */
  evidence?: Evidence[];
  /**
   * 换版标准发布日期 · New version published on
   */
  newStandardPublishedOn?: string;
  /**
   * 告知获证组织日期 · Client told on
   */
  transitionNoticeOn?: string;
  /**
   * 过渡期截止日期 · Transition ends on
   */
  transitionEndsOn?: string;
  /**
   * 换版验证日期 · Conformity verified on
   */
  transitionVerifiedOn?: string;
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
  /**
   * 监管部门通报日期 · Date of the authority's notice
   */
  inspectionNoticeOn?: string;
  /**
   * 对应的审核 · Audit that answers it
   */
  basis?: string;
  /**
   * 通报类别 · Kind of notification
   */
  category?: "legalStatus" | "licences" | "persons" | "workplace" | "activities" | "processes" | "penalty" | "failedInspection" | "publicOpinion";
  /**
   * 获知日期 · Known on
   */
  knownOn?: string;
  /**
   * 通报日期 · Body notified on
   */
  notifiedOn?: string;
  /**
   * 要求提供的记录 · Records asked for
   */
  requestedRecords?: string[];
  /**
   * 计划外监督的决定 · Decision on unscheduled surveillance
   */
  unscheduledSurveillance?: {
    /**
     * 决定日期 · Decided on
     */
    decidedOn: string;
    /**
     * 需要实施 · Needed
     */
    needed: boolean;
    /**
     * 理由 · Reason
     */
    reason: string;
  };
  /**
   * 受理日期 · Accepted on
   */
  acceptedOn?: string;
  /**
   * 文件审查日期 · Documents reviewed on
   */
  documentReviewedOn?: string;
  /**
   * 审核日期 · Audited on
   */
  auditedOn?: string;
  /**
   * 合同终止日期 · Contract ended on
   */
  contractEndedOn?: string;
  /**
   * 审核现场发现 · Found on site
   */
  onSite?: boolean;
  /**
   * 认证委托人签字日期 · Signed by the client on
   */
  clientSignedOn?: string;
  /**
   * 处理决定 · Decision
   */
  decision?: string;
  /**
   * 决定人 · Decided by
   */
  decidedBy?: string;
  /**
   * 重新确定的人日 · Audit days redetermined
   */
  newAuditDays?: number;
  /**
   * 审核组能力 · Team competence
   */
  teamCompetence?: string;
  /**
   * 认证委托人意见 · Opinion of the client
   */
  clientOpinion?: string;
  /**
   * 经审核或核查 · Audited or verified
   */
  audited?: boolean;
  /**
   * 是否重复第一阶段的决定 · Decision on repeating stage 1
   */
  stage1Repeat?: string;
}
