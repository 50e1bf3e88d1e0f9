import { InvalidArgumentError, Option } from "commander";
import type { Language } from "../model/base/text.js";
import { type DocumentLanguage, documentLanguages } from "../model/procedure/document.js";
import { type CivilDate, isCivilDate } from "../model/time/dates.js";
import type { Format } from "../report/reporter.js";
import type { ListFormat } from "./deliver-table.js";

/** Options that several commands share: type, check and help text come from the same place. */
export interface CommonOptions {
  readonly asOf?: CivilDate;
  readonly lang?: Language;
}
export type FailOn = "error" | "warning" | "never";
export interface CheckOptions extends CommonOptions {
  readonly format: Format;
  readonly output?: string;
  readonly failOn: FailOn;
  readonly all: boolean;
  readonly cache: boolean;
  readonly jobs?: number;
}

export const asOfOption = () =>
  dateOption(
    "--as-of <date>",
    "判断的基准日 YYYY-MM-DD，默认今天（北京时间） · judge as of this date, default today in China",
  );
export const dateOption = (flags: string, description: string) =>
  new Option(flags, description).argParser((text) => {
    if (!isCivilDate(text)) {
      throw new InvalidArgumentError(
        `应为存在的日期 YYYY-MM-DD · must be a date that exists, such as 2026-11-20`,
      );
    }
    return text;
  });
export const langOption = () =>
  new Option("--lang <language>", "消息语言 · language of the messages").choices(["zh", "en"]);
export const failOnOption = () =>
  new Option(
    "--fail-on <level>",
    "达到此级别的不符合时退出码为 1 · findings of this level make the exit code 1",
  )
    .choices(["error", "warning", "never"])
    .default("error");
export const formatOption = (choices: readonly Format[]) =>
  new Option("--format <format>", "输出格式 · format of the output")
    .choices([...choices])
    .default("text");
export type TableFormat = "text" | "md" | "csv" | "json";
export const tableFormatOption = () =>
  new Option("--format <format>", "输出格式 · format of the output")
    .choices(["text", "md", "csv", "json"])
    .default("text");
export const listFormatOption = (choices: readonly ListFormat[]) =>
  new Option(
    "--format <format>",
    "输出格式；xlsx 要与 --output 一起用 · format of the output; xlsx needs --output",
  )
    .choices([...choices])
    .default("text");
export const outputOption = () =>
  new Option("--output <file>", "写到文件而不是屏幕 · write to a file instead of the screen");
export const allOption = () =>
  new Option(
    "--all",
    "也列出符合和不适用的判断 · list what holds and what does not apply, too",
  ).default(false);
export const cacheOption = () =>
  new Option("--no-cache", "不用缓存，全部重新判断 · judge everything anew, without the cache");
export const jobsOption = () =>
  new Option(
    "--jobs <n>",
    "同时使用的线程数，默认等于处理器核数 · threads, default one for each core",
  ).argParser((text) => {
    if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError("应为 1 到 99 · must be 1 to 99");
    return Number(text);
  });
export const withinOption = () =>
  new Option("--within <days>", "多少天之内，如 60d · days ahead, such as 60d").argParser(
    (text) => {
      const days = /^(\d{1,5})d?$/.exec(text)?.[1];
      if (days === undefined) {
        throw new InvalidArgumentError("应为天数，如 60d · must be a number of days, such as 60d");
      }
      return Number(days);
    },
  );
export const documentLanguageOption = () =>
  new Option(
    "--lang <languages>",
    "文件语言 zh、en、zh-en，可用逗号分隔；默认由各文件决定 · languages of the documents, separated by commas",
  ).argParser((text): DocumentLanguage[] =>
    text.split(",").map((l) => {
      const language = documentLanguages.find((d) => d === l.trim());
      if (!language) {
        throw new InvalidArgumentError(
          `应为 ${documentLanguages.join("、")} · must be among ${documentLanguages.join(", ")}`,
        );
      }
      return language;
    }),
  );
