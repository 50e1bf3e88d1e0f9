import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** {text}: the part of the terms, {due} and {inTime}: sums of money. */
  late: {
    zh: "{record}约定“{text}”，到 {limit} 应当付到 {due} 元，当时登记的付款只有 {inTime} 元，{day} 才付足",
    en: '{record} says "{text}": {due} due by {limit}, of which {inTime} is on record by then; the rest came on {day}',
  },
  missing: {
    zh: "{record}约定“{text}”，到 {limit} 应当付到 {due} 元，登记的付款只有 {inTime} 元",
    en: '{record} says "{text}": {due} due by {limit}, of which {inTime} is on record',
  },
  mend: {
    zh: "核对到账日期和金额，改正写错的一处；另行约定了付款时间的，签补充协议并写进付款方式",
    en: "Compare the day and the sum with the bank statement and correct what is wrong; where other terms were agreed, supplement the contract and state them",
  },
});
