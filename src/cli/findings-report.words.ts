import { defineJoined } from "../model/base/words.js";

export const help = defineJoined({
  report: {
    zh: "另写一份报告，可重复，如 sarif=out/check.sarif",
    en: "one more report to a file; may be repeated",
  },
});

export const faults = defineJoined({
  noReport: {
    zh: "应为 格式=文件，格式为 {formats} 之一",
    en: "must be format=file, such as sarif=out/check.sarif",
  },
});
