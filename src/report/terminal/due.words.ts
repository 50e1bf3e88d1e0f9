import { defineWords } from "../../model/base/words.js";

/** Heads of the columns. */
export const columnWords = defineWords({
  due: { zh: "期限", en: "Limit" },
  left: { zh: "剩余", en: "Left" },
  working: { zh: "工作日", en: "Working days" },
  client: { zh: "认证委托人", en: "Client" },
  subject: { zh: "对象", en: "Subject" },
  what: { zh: "事项", en: "What" },
  missed: { zh: "逾期的后果", en: "If missed" },
  actor: { zh: "由谁", en: "Who acts" },
  remedy: { zh: "怎么办", en: "What to do" },
  place: { zh: "位置", en: "Place" },
});

export const urgencyWords = defineWords({
  overdue: { zh: "逾期", en: "Overdue" },
  dueSoon: { zh: "即将到期", en: "Due soon" },
  coming: { zh: "以后", en: "Coming" },
});

export const words = defineWords({
  /** Working days where the calendar of public holidays is not known. */
  unknown: { zh: "未知", en: "unknown" },
  /** Heading of what no person is named for. */
  nobody: { zh: "（未指明人员）", en: "(nobody named)" },
  /** Heading of a group with the number of its items. */
  group: { zh: "{name}（{n}）", en: "{name} ({n})" },
  /** Role, name and id of who acts. */
  actor: { zh: "{role} {name}", en: "{role} {name}" },
  actorWithId: { zh: "{role} {name}（{person}）", en: "{role} {name} ({person})" },
  missed: { zh: "{finding}（{severity}）", en: "{finding} ({severity})" },
  daysOverdue: {
    zh: "逾期 {n} 天",
    en: "{n, plural, one {# day} other {# days}} overdue",
  },
  daysLeft: { zh: "还有 {n} 天", en: "{n, plural, one {# day} other {# days}} left" },
  workingDays: {
    zh: "{n} 个工作日",
    en: "{n, plural, one {# working day} other {# working days}}",
  },
  workingDaysUnknown: { zh: "工作日未知", en: "working days unknown" },
});

/** In a calendar to subscribe to. */
export const calendarWords = defineWords({
  name: { zh: "认证案卷期限", en: "Limits of certification cases" },
  summary: {
    zh: "{client}：最后一天，过后即“{finding}”",
    en: '{client}: last day; then "{finding}"',
  },
});
