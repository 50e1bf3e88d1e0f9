import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  involved: {
    zh: "{field}是 {id} {name}，此人在本记录里写为事项相关人员",
    en: "{field} is {id} {name}, whom the record itself names as involved in the matter",
  },
  participant: {
    zh: "{field}是 {id} {name}，此人参加了{audit}",
    en: "{field} is {id} {name}, who took part in the audit: {audit}",
  },
  decider: {
    zh: "{field}是 {id} {name}，此人作出了{audit}的认证决定",
    en: "{field} is {id} {name}, who took the certification decision of the audit: {audit}",
  },
  /** {record}: what the appeal is against, such as a suspension; {on}: its day. */
  measured: {
    zh: "{field}是 {id} {name}，此人调查、决定或者签署了申诉所针对的{record}（{on}）",
    en: "{field} is {id} {name}, who investigated, decided or signed what is appealed against: {record} of {on}",
  },
  reviewAgain: {
    zh: "由没有参加本次审核的人员重新复核（ISO/IEC 17021-1 5.2.1、9.5.1）",
    en: "Have it reviewed again by somebody who took no part in the audit (ISO/IEC 17021-1, 5.2.1 and 9.5.1)",
  },
  mend: {
    zh: "核对是谁调查、决定的；确是此人的，由没有参加该审核及其认证决定的人员重新处理（ISO/IEC 17021-1 9.7、9.8）",
    en: "Find out who investigated and decided; if it was this person, have it dealt with again by somebody who took no part in the audit and its decision (ISO/IEC 17021-1, 9.7 and 9.8)",
  },
});
