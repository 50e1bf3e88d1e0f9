// Made from schemas/ by "npm run generate"; do not edit.

import type { Evidence } from "./definitions.js";

/**
 * 会议签到表 · Sign-in sheet
 */
export interface Attendance {
  /**
   * 会议 · Meeting
   */
  meeting: "opening" | "closing";
  /**
   * 会议日期 · Held on
   */
  heldOn: string;
  /**
   * 会议地点 · Place
   */
  place: string;
  /**
   * 相关职能部门 · Departments concerned
   */
  departments?: string[];
  /**
   * 参会人员 · Attendees
   */
  attendees?: {
    /**
     * 姓名 · Name
     */
    name: string;
    /**
     * 所属 · Side
     */
    side: "team" | "client";
    /**
     * 职务 · Position
     */
    position: string;
    /**
     * 部门 · Department
     */
    department?: string;
    /**
     * 人员编号 · Person id
     */
    person?: string;
    /**
     * 身份 · Capacity
     */
    capacity?: "topManager" | "authorisedSubstitute" | "departmentHead" | "member";
    /**
     * 签到 · Signed
     */
    signed: boolean;
  }[];
  /**
   * 图片、音像证明材料 · Picture, audio or video evidence
   */
  media?: Evidence[];
  /**
   * 最高管理者缺席 · Absence of top manager
   */
  topManagerAbsence?: {
    /**
     * 缺席理由 · Reason of absence
     */
    reason?: string;
    /**
     * 书面授权 · Written authorisation
     */
    authorisation?: Evidence;
    /**
     * 书面说明日期 · Written explanation dated
     */
    explanationOn?: string;
  };
}
