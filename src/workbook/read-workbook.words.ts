import { defineJoined } from "../model/base/words.js";

/** Workbooks that are not read. */
export const words = defineJoined({
  noWorkbook: { zh: "不是 Excel 工作簿（.xlsx）", en: "is no Excel workbook: {reason}" },
  isOld: {
    zh: "这是旧格式的工作簿（Excel 97–2003，.xls）",
    en: "a workbook of the old format (Excel 97 to 2003, .xls)",
  },
  saveAsNew: {
    zh: "用 Excel 或 WPS 打开，“另存为”选“Excel 工作簿（*.xlsx）”后再读入",
    en: "open it in Excel or WPS, save it as an Excel workbook (*.xlsx), and import that",
  },
  isProtected: { zh: "工作簿设有打开密码", en: "the workbook is protected by a password" },
  takePasswordOff: {
    zh: "用 Excel 或 WPS 打开，在“文件”→“信息”（WPS 为“文档加密”）中取消密码，保存后再读入",
    en: "open it in Excel or WPS, take the password off (File, Info; in WPS: document encryption), save it, and import it again",
  },
});
