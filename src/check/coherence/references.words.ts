import { defineWords } from "../../model/base/words.js";

/** The list in `among` is called by the field that it begins with. */
export const words = defineWords({
  person: {
    zh: "{value} 出现在{field}，但不在本次审核的审核组里（{among}、更换记录）",
    en: "{value} stands in {field}, but is not of this audit's team ({among}, replacements)",
  },
  leader: {
    zh: "{field}为 {value}，此人不是本次审核的审核组长（{among}、更换记录）",
    en: "{field} is {value}, who did not lead this audit ({among}, replacements)",
  },
  chair: {
    zh: "{field}为 {value}，会议通常由审核组长主持，此人不是（{among}、更换记录）",
    en: "{field} is {value}; meetings are usually conducted by the team leader, whom {among} and replacements name otherwise",
  },
  absentChair: {
    zh: "{value} 按{field}主持了会议，却不在{among}里",
    en: "{value} conducted the meeting according to {field}, but is missing from {among}",
  },
  checklist: {
    zh: "{value} 按{field}审核了，检查清单却都是别人的（{among}）",
    en: "{value} audited according to {field}, but the checklists are all of others ({among})",
  },
  missingPerson: {
    zh: "{value} 按{field}参加审核，却不在{among}里",
    en: "{value} takes part according to {field}, but is missing from {among}",
  },
  site: {
    zh: "{field}写了场所“{value}”，申请的场所里没有它（{among}）",
    en: '{field} names the site "{value}", which was not applied for ({among})',
  },
  centralSite: {
    zh: "场所“{value}”按{field}是中心职能部门所在，{among}却不是它",
    en: 'Site "{value}" has the central function according to {field}, but {among} is another',
  },
  plannedSite: {
    zh: "{field}写了场所“{value}”，审核计划的场所里没有它（{among}）",
    en: '{field} names the site "{value}", which the plan does not list ({among})',
  },
  itemAuditor: {
    zh: "{value} 按{field}审核了这一项，审核计划没有安排此人（{among}）",
    en: "{value} audited this item according to {field}; the plan has others for it ({among})",
  },
  complainedAbout: {
    zh: "{field}写了 {value}，按审核任务书此人在所涉审核里不是这一身份（{among}）",
    en: "{field} names {value}, who was something else in the audit concerned, or not of its team ({among})",
  },
  planItem: {
    zh: "{field}写的“{value}”不是审核计划里的项目（{among}）",
    en: '{field} reads "{value}", which is no item of the audit plan ({among})',
  },
  nonconformity: {
    zh: "{field}写了“{value}”，本次审核没有这个编号的不符合项（{among}）",
    en: '{field} names "{value}", a number that no nonconformity of this audit has ({among})',
  },
  missingNonconformity: {
    zh: "不符合项“{value}”（{field}）没有列入{among}",
    en: 'Nonconformity "{value}" ({field}) is missing from {among}',
  },
  certificate: {
    zh: "{field}写了证书“{value}”，本案卷没有这个编号的证书（{among}）",
    en: '{field} names certificate "{value}", which this case does not have ({among})',
  },
  correct: {
    zh: "与{among}核对，改正写错的一处；确有更换或变更的，补上记录",
    en: "Compare with {among} and correct what is wrong; where somebody or something was changed, record it",
  },
  twice: {
    zh: "{field}为“{number}”，{other}已经用了这个编号",
    en: '{field} is "{number}", a number that {other} has already',
  },
  giveOwn: {
    zh: "核对编号登记，给其中一份自己的编号",
    en: "Compare the register of numbers and give one of them its own number",
  },
});
