import { defineWords } from "../model/base/words.js";

/** Why something cannot be judged, in the words that several checks share. */
export const words = defineWords({
  restsOn: {
    zh: "它所依据的内容缺失或有误，见另一条发现：{what}",
    en: "what it rests on is missing or faulty, see the other finding: {what}",
  },
  restsOnDate: {
    zh: "起止日期所在的记录缺失或有误，见另一条发现",
    en: "the record that holds one of the dates is missing or faulty, see the other finding",
  },
  lacks: {
    zh: "缺少判断所需的内容：{what}",
    en: "something that the judgement needs is missing: {what}",
  },
  noCalendar: {
    zh: "{year} 年的工作日安排（国务院节假日通知）没有数据，不能推算；通知已公布的，把全年写进 dossier.config.json 的 calendar.years",
    en: "there is no published working-day calendar for {year}; it is not guessed. Once the notice is out, the whole year can be written into calendar.years of dossier.config.json",
  },
  noShare: {
    zh: "认证规则没有为“{audit}”规定占初次审核人日的比例",
    en: 'the procedure sets no share of the initial audit days for "{audit}"',
  },
});
