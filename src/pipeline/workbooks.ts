// What the commands need of workbooks; hucre itself loads when one is written or read.
export { writeWorkbook } from "../workbook/workbook.js";
