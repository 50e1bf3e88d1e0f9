import { defineJoined } from "../model/base/words.js";

export const faults = defineJoined({
  workbookNeedsFile: { zh: "xlsx 需要写到文件", en: "a workbook has to go to a file" },
  nameFile: { zh: "加上", en: "add --output <file>.xlsx" },
});
