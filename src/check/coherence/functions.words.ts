import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  without: {
    zh: "{field}是 {id} {name}，其人员档案里没有相应的资格（{roles}）",
    en: "{field} is {id} {name}, whose personnel record has no qualification for it ({roles})",
  },
  /** Between roles of which one is enough. */
  elsewhere: {
    zh: "{field}是 {id} {name}，其人员档案里的工作单位是“{employer}”，不是{body}",
    en: "{field} is {id} {name}, whose employer on record is {employer}, not {body}",
  },
  outside: {
    zh: "{field}是 {id} {name}，此人没有参与本案卷的任何工作",
    en: "{field} is {id} {name}, who had no part in anything of this case",
  },
  mendEmployer: {
    zh: "核对是谁做的，改正人员编号；单位有变的，更新人员档案",
    en: "Find out who did it and correct the id; where the employer changed, record it",
  },
  mendPart: {
    zh: "核对是谁，改正人员编号；声明的，由参与本案卷的人重新声明",
    en: "Find out who it was and correct the id; have it stated by somebody who had part in the case",
  },
  mend: {
    zh: "核对是谁做的，改正人员编号；确有资格的，补入人员档案",
    en: "Find out who did it and correct the id; where the person is qualified, record it",
  },
});
