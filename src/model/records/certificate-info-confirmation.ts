// Made from schemas/ by "npm run generate"; do not edit.

import type { Evidence, Localized, Signatures } from "./definitions.js";

/**
 * 认证证书信息确认表 · Certificate information confirmation form
 */
export interface CertificateInfoConfirmation {
  /**
   * 填写日期 · Filled in on
   */
  filledOn: string;
  /**
   * 组织名称 · Name of the organisation
   */
  name?: Localized;
  /**
   * 统一社会信用代码 · Unified social credit code
   */
  creditCode?: string;
  /**
   * 注册地址 · Registered address
   */
  registeredAddress?: Localized;
  /**
   * 经营地址 · Business address
   */
  businessAddress?: Localized;
  /**
   * 认证范围 · Certified scope
   */
  scope?: Localized;
  /**
   * 英文由认证机构翻译 · English translated by the body
   */
  englishTranslatedByBody?: boolean;
  /**
   * 免责声明 · Disclaimer on translation
   */
  disclaimer?: Evidence;
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
}
