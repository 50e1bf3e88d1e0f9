import { defineJoined } from "../../model/base/words.js";

export const words = defineJoined({
  noObject: {
    zh: "{path}：记录必须是由字段组成的对象",
    en: "{path}: a record is an object of fields",
  },
  sendObject: {
    zh: "重新打开该记录再修改",
    en: "Open the record again and change it there",
  },
  tooDeep: {
    zh: "{path}：嵌套超过 {most} 层",
    en: "{path}: nested deeper than {most} levels",
  },
  flatten: {
    zh: "把内容放到较少的层次里",
    en: "Put the content into fewer levels",
  },
  unreadable: {
    zh: "写下之后无法再读取",
    en: "could not be read again once written",
  },
});
