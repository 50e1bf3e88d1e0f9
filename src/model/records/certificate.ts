// Made from schemas/ by "npm run generate"; do not edit.

import type { Localized, Signatures } from "./definitions.js";

/**
 * 认证证书 · Certificate
 */
export interface Certificate {
  /**
   * 证书编号 · Certificate number
   */
  number?: string;
  /**
   * 所依据的审核 · Audit it rests on
   */
  basis: string;
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
   * 认证依据 · Certification criteria
   */
  criteria?: Localized;
  /**
   * 签发日期 · Issued on
   */
  issuedOn?: string;
  /**
   * 有效期至 · Valid until
   */
  expiresOn?: string;
  /**
   * 首次颁证日期 · First issued on
   */
  originalIssuedOn?: string;
  /**
   * 场所 · Sites
   */
  sites?: {
    /**
     * 场所编号 · Site
     */
    site: string;
    /**
     * 名称 · Name
     */
    name: Localized;
    /**
     * 地址 · Address
     */
    address?: Localized;
    /**
     * 场所范围 · Scope of the site
     */
    scope?: Localized;
    /**
     * 临时场所 · Temporary site
     */
    temporary: boolean;
  }[];
  /**
   * 认可信息 · Accreditation
   */
  accreditation?: {
    /**
     * 认可标识 · Accreditation symbol
     */
    symbol: string;
    /**
     * 认可注册号 · Accreditation number
     */
    number: string;
  };
  /**
   * 替换的证书 · Replaces
   */
  replaces?: string;
  /**
   * 换证日期 · Exchanged on
   */
  exchangedOn?: string;
  /**
   * 有效期起始日期 · Valid from
   */
  validFrom?: string;
  /**
   * 适用性声明版本 · Version of the statement of applicability
   */
  soaVersion?: string;
  /**
   * 技术类别 · Technical category
   */
  technicalCategory?: string;
  /**
   * 签署 · Signatures
   */
  signatures?: Signatures;
}
