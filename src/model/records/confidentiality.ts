// Made from schemas/ by "npm run generate"; do not edit.

import type { Signatures } from "./definitions.js";

/**
 * 保密与信息获取 · Confidentiality and access to information
 */
export interface Confidentiality {
  /**
   * 询问不可提供的文件和记录日期 · Client asked on
   */
  clientAskedOn?: string;
  /**
   * 有不能提供的文件或记录 · Documents or records withheld
   */
  withheld?: boolean;
  /**
   * 认证委托人的说明 · Statement of the client
   */
  statement?: string;
  /**
   * 判断 · Judgement
   */
  judgement?: "adequateWithout" | "notAdequateWithout";
  /**
   * 判断日期 · Judged on
   */
  judgedOn?: string;
  /**
   * 获得访问许可日期 · Access permitted on
   */
  accessPermittedOn?: string;
  /**
   * 发现无资格接触信息的日期 · Lack of qualification found on
   */
  unqualifiedAccessOn?: string;
  /**
   * 告知认证委托人日期 · Client told on
   */
  clientToldOn?: string;
  /**
   * 保密协议签订日期 · Confidentiality agreement signed on
   */
  agreementSignedOn?: string;
  /**
   * 离开前认证委托人的确认 · Client's check before leaving
   */
  leavingCheck?: string;
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
}
