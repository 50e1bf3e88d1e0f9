// Made from schemas/ by "npm run generate"; do not edit.

import type { Evidence, Signatures } from "./definitions.js";

/**
 * 证书撤销 · Withdrawal of a certificate
 */
export interface Withdrawal {
  /**
   * 证书编号 · Certificate number
   */
  certificate: string;
  /**
   * 撤销原因 · Cause
   */
  reason: string;
  /**
   * 撤销情形（条款项号） · Grounds (items of the clause)
   */
  grounds?: string[];
  /**
   * 获悉日期 · Information received on
   */
  informationReceivedOn?: string;
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
   * 撤销日期 · Withdrawn on
   */
  withdrawnOn: string;
  /**
   * 办理部门 · Handled by
   */
  handledBy?: "auditDepartment" | "technicalDepartment";
  /**
   * 证书收回日期 · Certificate taken back on
   */
  certificateRecoveredOn?: string;
  /**
   * 未能收回的原因 · Why it could not be taken back
   */
  notRecoveredReason?: string;
  /**
   * 撤销通知书 · Notice of withdrawal
   */
  notice?: {
    /**
     * 发出日期 · Sent on
     */
    sentOn: string;
    /**
     * 要求交还证书 · Return of the certificate demanded
     */
    returnCertificate?: boolean;
    /**
     * 要求交还认证标志 · Return of the mark demanded
     */
    returnMark?: boolean;
    /**
     * 要求停止使用 · Stop of use demanded
     */
    stopUse?: boolean;
  };
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
  /**
   * 要求立即停止宣传 · Stop of advertising demanded
   */
  stopAdvertising?: boolean;
}
