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
  /** {size}, {most}: megabytes. */
  tooLargeFile: {
    zh: "工作簿过大：文件有 {size} MB，最多读入 {most} MB",
    en: "too large: {size} MB, and at most {most} MB are read",
  },
  tooLarge: {
    zh: "工作簿过大：有内容的单元格超过 200 万个，展开后一张工作表超过 48 MB、全部超过 128 MB，或格式和文字过多",
    en: "too large: more than 2,000,000 filled cells, more than 48 MB in a sheet or 128 MB in all once unpacked, or too many formats and texts",
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
