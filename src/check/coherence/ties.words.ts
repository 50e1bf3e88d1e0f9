import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  lasting: {
    zh: "{field}是 {id} {name}，其人员档案写有与认证委托人的利益关系（{kind}），在 {on} 没有终止",
    en: "{field} is {id} {name}, whose personnel record has ties to the client ({kind}) that had not ended on {on}",
  },
  consultant: {
    zh: "{field}是 {id} {name}，其人员档案写有为认证委托人提供的技术服务或咨询（{kind}），终止于 {until}，到 {on} 不满 {years} 年",
    en: "{field} is {id} {name}, whose personnel record has service or consultancy for the client ({kind}) until {until}, less than {years, plural, one {# year} other {# years}} before {on}",
  },
  mend: {
    zh: "核对是谁做的，改正人员编号；确是此人的，由没有利益关系的人员重做（ISO/IEC 17021-1 5.2）；人员档案有误的，改正档案",
    en: "Find out who did it and correct the id; if it was this person, have it done again by somebody without ties (ISO/IEC 17021-1, 5.2); where the personnel record is wrong, correct it",
  },
});
