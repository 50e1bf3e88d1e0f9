import { defineJoined } from "../model/base/words.js";

/** Workbooks that are not read. */
export const words = defineJoined({
  damaged: {
    zh: "不是 Excel 工作簿（.xlsx），或者文件已损坏",
    en: "no Excel workbook (.xlsx), or a damaged one",
  },
  saveAnew: {
    zh: "用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再读入；空白工作簿用 dossier new workbook 建立",
    en: "open it in Excel or WPS, save it as an Excel workbook (*.xlsx) and import that; dossier new workbook makes an empty one",
  },
  tooLarge: {
    zh: "工作簿过大：文件超过 32 MB，或内容展开后超出限度",
    en: "too large: more than 32 MB, or its contents unpack beyond the limit",
  },
  splitIt: {
    zh: "删去空白的行、列和工作表，或分成几个工作簿读入",
    en: "delete blank lines, columns and sheets, or import it in several workbooks",
  },
  declaresEntities: {
    zh: "工作簿的 {name} 含有 DOCTYPE 声明，Excel 不会写出这种内容",
    en: "{name} in it declares a DOCTYPE, which Excel never writes",
  },
});
