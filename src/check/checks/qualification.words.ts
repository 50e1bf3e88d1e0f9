import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "人员在活动当日的资格、注册、考试、聘用单位和工作地点。",
    en: "A person's qualification, registration, examination, employer and place of work on the day of the activity.",
  },
  noRecord: {
    zh: "没有 {person} 可用的人员档案",
    en: "there is no usable personnel record of {person}",
  },
  /** What one person lacks. */
  ofPerson: { zh: "{person}：{lack}", en: "{person}: {lack}" },
  noQualification: { zh: "{days} 没有有效的相应资格", en: "no valid qualification on {days}" },
  /** `wanted`: the schemes of which one is enough. */
  noRegistration: {
    zh: "{days} 没有有效的 {wanted} 审核员正式注册，登记的注册：{held}",
    en: "no valid formal registration as auditor of {wanted} on {days}; on record: {held}",
  },
  registration: { zh: "{scheme}（至 {until}）", en: "{scheme} (until {until})" },
  noneOnRecord: { zh: "无", en: "none" },
  noExam: {
    zh: "{day} 前没有 {exam} 考试合格记录",
    en: "no examination on {exam} passed by {day}",
  },
  noEmployer: { zh: "人员档案没有写明工作单位", en: "the record names no employer" },
  employedElsewhere: { zh: "工作单位是 {employer}", en: "employed by {employer}" },
  notEmployed: { zh: "{days} 不在聘用期内", en: "not employed on {days}" },
  notInPRC: { zh: "不在中华人民共和国境内工作", en: "does not work in the PRC" },
});
