// Made from schemas/ by "npm run generate"; do not edit.

import type { Localized } from "./definitions.js";

/**
 * 认证项目 · Certification case
 */
export interface Case {
  /**
   * 认证项目编号 · Case number
   */
  number: string;
  /**
   * 受理机构：认证机构内管理本案卷的部门或分支机构 · Office: the department or branch of the body that keeps the case
   */
  office?: string;
  /**
   * 适用规则版本 · Version of the procedure
   */
  procedureVersion: string;
  /**
   * 认证领域 · Certification scheme
   */
  scheme: string;
  /**
   * 认证依据 · Certification criteria
   */
  criteria: string;
  /**
   * 认证委托人 · Client
   */
  client: {
    /**
     * 组织名称 · Name of the organisation
     */
    name: Localized;
    /**
     * 统一社会信用代码 · Unified social credit code
     */
    creditCode: string;
    /**
     * 主体类型 · Legal form
     */
    legalForm: "company" | "soleProprietor" | "institution" | "other";
    /**
     * 注册地址 · Registered address
     */
    registeredAddress: Localized;
    /**
     * 经营地址 · Business address
     */
    businessAddress: Localized;
    /**
     * 法定代表人 · Legal representative
     */
    legalRepresentative: string;
    /**
     * 最高管理者 · Top manager
     */
    topManager: string;
    /**
     * 管理者代表 · Management representative
     */
    managementRepresentative: string;
    /**
     * 联系人 · Contact
     */
    contact?: {
      /**
       * 姓名 · Name
       */
      name: string;
      /**
       * 电话 · Telephone
       */
      phone?: string;
      /**
       * 电子邮箱 · E-mail
       */
      email?: string;
    };
    /**
     * 通报责任部门 · Department for notifications
     */
    notificationDepartment?: string;
    /**
     * 通报责任人 · Person for notifications
     */
    notificationPerson?: string;
  };
}
