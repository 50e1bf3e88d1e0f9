import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  tooEarly: {
    zh: "{this}记录为 {day}，早于{other}（{otherDay}）；前者只能在后者当天或之后",
    en: "{this} is recorded as {day}, before {other} ({otherDay}); it can only come on that day or later",
  },
  tooLate: {
    zh: "{this}记录为 {day}，晚于{other}（{otherDay}）；前者只能在后者当天或之前",
    en: "{this} is recorded as {day}, after {other} ({otherDay}); it can only come on that day or earlier",
  },
  tooFar: {
    zh: "{this}记录为 {day}，与{other}（{otherDay}）相差 {between} 天；同一件事的这两个日期一般不超过 {days} 天",
    en: "{this} is recorded as {day}, {between} days from {other} ({otherDay}); these two dates of one doing lie {days} days apart at the most",
  },
  more: {
    zh: "{said}；与另外 {n} 个日期也不相合",
    en: "{said}; it contradicts {n, plural, one {# more date} other {# more dates}}",
  },
  correctDate: {
    zh: "核对原件，改正写错的日期；确实如此的，说明原因或申请豁免",
    en: "Compare the originals and correct the date that is wrong; where it is right, explain it or have it waived",
  },
});
