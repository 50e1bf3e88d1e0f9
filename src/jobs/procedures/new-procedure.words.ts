import { defineJoined, defineWords } from "../../model/base/words.js";

export const faults = defineJoined({
  badId: { zh: "“{id}”不能作规则编号", en: '"{id}" is no good id' },
  idForm: {
    zh: "用小写字母、数字和横线，如 abc-qms-01",
    en: "use lower-case letters, digits and hyphens",
  },
  taken: { zh: "{id} 已经存在", en: "already exists" },
  chooseAnother: { zh: "换一个编号", en: "choose another id" },
});

/** What stands in a new procedure until its owner writes the real words. */
export const placeholders = defineWords({
  title: { zh: "（规则名称）", en: "(title of the procedure)" },
  body: { zh: "（认证机构名称）", en: "(name of the certification body)" },
  criteria: { zh: "（认证依据全称）", en: "(full title of the criteria)" },
});

/** What certificates print word for word; the procedure's own words take their place. */
export const sentences = defineWords({
  system: { zh: "（管理体系名称）", en: "(name of the management system)" },
  certificateQuery: {
    zh: "证书信息可在国家认证认可监督管理委员会官方网站或本机构查询",
    en: "Certificate information can be checked on the official website of CNCA or with this body",
  },
  surveillanceNotice: {
    zh: "获证组织须按期接受监督审核并经审核合格，证书方继续有效",
    en: "The certificate remains valid only with surveillance audits in time",
  },
});

/** Titles of the forms that come once for each meeting. {title}: what both are called. */
export const meetingWords = defineWords({
  opening: { zh: "{title}（首次会议）", en: "{title} (opening meeting)" },
  closing: { zh: "{title}（末次会议）", en: "{title} (closing meeting)" },
});
