import type { Bilingual } from "../../../../model/base/text.js";
import { words } from "./topics.words.js";

/** Pages that have a help of their own. */
export type HelpTopic =
  | "today"
  | "calendar"
  | "cases"
  | "people"
  | "person"
  | "bodies"
  | "case"
  | "charts"
  | "procedures"
  | "record"
  | "versions"
  | "review"
  | "verify"
  | "archive"
  | "assess"
  | "publicPages"
  | "fleet";

/** What stands in the help of a page, a paragraph each. */
export const topics: Readonly<Record<HelpTopic, readonly Bilingual[]>> = {
  today: [words.today1(), words.today2(), words.today3()],
  calendar: [words.calendar1(), words.calendar2()],
  cases: [words.cases1(), words.cases2(), words.cases3()],
  people: [words.people1(), words.people2()],
  person: [words.person1(), words.person2()],
  bodies: [words.bodies1(), words.bodies2()],
  case: [words.case1(), words.case2(), words.case3(), words.case4(), words.case5()],
  charts: [words.charts1()],
  procedures: [words.procedures1(), words.procedures2()],
  archive: [words.archive1(), words.archive2()],
  assess: [words.assess1(), words.assess2()],
  publicPages: [words.publicPages1()],
  fleet: [words.fleet1(), words.fleet2(), words.fleet3()],
  verify: [words.verify1(), words.verify2()],
  record: [words.record1(), words.record2(), words.record3()],
  versions: [words.versions1(), words.versions2(), words.versions3(), words.versions4()],
  review: [words.review1(), words.review2(), words.review3()],
};
