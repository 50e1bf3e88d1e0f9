import { type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";
import type { FileProblem } from "../model/case/case.js";

export const maxDepth = 100;
/** One hostile file must not fill the report: the rest is counted. */
const maxProblems = 100;
export const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);
// Controls, bidirectional overrides, line separators: invisible on screen, harmful on paper.
const hidden =
  // oxlint-disable-next-line no-control-regex -- finding control characters is what this is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/gu;

/** Everything that JSON.parse lets through or reports without a place: syntax, duplicate keys, depth, numbers, hidden characters. */
export function scan(text: string): FileProblem[] {
  const problems: FileProblem[] = [];
  let dropped = 0;
  const add = (
    code: string,
    line: number,
    column: number,
    zh: string,
    en: string,
    remedyZh: string,
    remedyEn: string,
  ) => {
    if (problems.length < maxProblems) {
      problems.push({
        code,
        line,
        column,
        message: { zh, en },
        remedy: { zh: remedyZh, en: remedyEn },
      });
    } else dropped += 1;
  };
  if (text.trim() === "") {
    add(
      "empty-file",
      1,
      1,
      "文件是空的",
      "The file is empty",
      "填写记录，或删除此文件",
      "Fill in the record or delete the file",
    );
    return problems;
  }
  const deep = tooDeep(text);
  if (deep) {
    add(
      "too-deep",
      deep.line,
      deep.column,
      `嵌套超过 ${maxDepth} 层`,
      `Nested deeper than ${maxDepth} levels`,
      "展开嵌套的内容",
      "Flatten the content",
    );
    return problems;
  }
  const keys: Map<string, { line: number; column: number }>[] = [];
  visit(
    text,
    {
      onObjectBegin: () => {
        keys.push(new Map());
      },
      onObjectEnd: () => {
        keys.pop();
      },
      onObjectProperty: (key, _offset, _length, l, c) => {
        const here = { line: l + 1, column: c + 1 };
        const seen = keys.at(-1)?.get(key);
        if (seen) {
          add(
            "duplicate-key",
            here.line,
            here.column,
            `重复的键“${key}”（第一次在 ${seen.line}:${seen.column}）`,
            `Duplicate key "${key}" (first at ${seen.line}:${seen.column})`,
            "只保留一个",
            "Keep one of them",
          );
        }
        keys.at(-1)?.set(key, here);
        if (forbiddenKeys.has(key)) {
          add(
            "forbidden-key",
            here.line,
            here.column,
            `不允许的键“${key}”`,
            `The key "${key}" is not allowed`,
            "删除它",
            "Remove it",
          );
        }
        textProblems(key, here.line, here.column, add);
      },
      onLiteralValue: (value, offset, length, l, c) => {
        if (typeof value === "string") textProblems(value, l + 1, c + 1, add);
        if (typeof value === "number") {
          numberProblem(value, text.slice(offset, offset + length), l + 1, c + 1, add);
        }
      },
      onError: (code, _offset, _length, l, c) => {
        const name = printParseErrorCode(code);
        add(
          "syntax",
          l + 1,
          c + 1,
          `JSON 语法错误：${syntaxZh(code, name)}`,
          `JSON syntax error: ${name}`,
          "改正此处（多余或缺少的逗号、引号、括号，或注释）",
          "Mend it here (comma, quote, bracket or comment)",
        );
      },
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  );
  if (dropped > 0) add2(problems, dropped);
  return problems;
}

type Add = (
  code: string,
  line: number,
  column: number,
  zh: string,
  en: string,
  remedyZh: string,
  remedyEn: string,
) => void;

function add2(problems: FileProblem[], dropped: number): void {
  problems.push({
    code: "more-problems",
    line: 1,
    column: 1,
    message: { zh: `另有 ${dropped} 处问题未列出`, en: `${dropped} more problems are not listed` },
    remedy: { zh: "先改正已列出的问题", en: "Mend the listed ones first" },
  });
}

function textProblems(value: string, line: number, column: number, add: Add): void {
  const found = value.match(hidden);
  if (found) {
    const code = [...new Set(found)]
      .map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`)
      .join("、");
    add(
      "hidden-character",
      line,
      column,
      `含有不可见的控制字符 ${code}`,
      `Holds the invisible character ${code}`,
      "删除该字符",
      "Remove it",
    );
  }
  if (!value.isWellFormed()) {
    add(
      "lone-surrogate",
      line,
      column,
      "含有不完整的 Unicode 字符（孤立代理项）",
      "Holds a lone surrogate",
      "重新输入该文字",
      "Type the text again",
    );
  } else if (value.normalize("NFC") !== value) {
    add(
      "not-nfc",
      line,
      column,
      "文字不是 NFC 规范形式",
      "The text is not in Unicode normal form C",
      "重新输入该文字",
      "Type the text again",
    );
  }
}

function numberProblem(
  value: number,
  lexeme: string,
  line: number,
  column: number,
  add: Add,
): void {
  if (!Number.isFinite(value)) {
    add(
      "number-range",
      line,
      column,
      `数值 ${lexeme} 超出范围`,
      `The number ${lexeme} is out of range`,
      "改为实际数值",
      "Write the real value",
    );
  } else if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    add(
      "number-precision",
      line,
      column,
      `数值 ${lexeme} 超过 2^53，无法精确保存`,
      `The number ${lexeme} is beyond 2^53 and cannot be kept exactly`,
      "改为带引号的文字",
      "Write it as text in quotes",
    );
  }
}

/** Looks before any recursive parser does; a bracket inside a string does not count. */
function tooDeep(text: string): { line: number; column: number } | null {
  let depth = 0,
    line = 1,
    lineStart = 0,
    inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c === 10) {
      line += 1;
      lineStart = i + 1;
    }
    if (inString) {
      if (c === 92) i += 1;
      else if (c === 34) inString = false;
    } else if (c === 34) inString = true;
    else if (c === 123 || c === 91) {
      depth += 1;
      if (depth > maxDepth) return { line, column: i - lineStart + 1 };
    } else if (c === 125 || c === 93) depth -= 1;
  }
  return null;
}

const zhNames: Readonly<Record<string, string>> = {
  InvalidSymbol: "无效的符号",
  InvalidNumberFormat: "数字格式不正确",
  PropertyNameExpected: "此处应为属性名",
  ValueExpected: "此处应为值",
  ColonExpected: "此处应为冒号",
  CommaExpected: "此处应为逗号",
  CloseBraceExpected: "缺少右花括号",
  CloseBracketExpected: "缺少右方括号",
  EndOfFileExpected: "文件在此处应结束",
  InvalidCommentToken: "不允许注释",
  UnexpectedEndOfComment: "注释没有结束",
  UnexpectedEndOfString: "字符串没有结束",
  UnexpectedEndOfNumber: "数字没有结束",
  InvalidUnicode: "无效的 Unicode 转义",
  InvalidEscapeCharacter: "无效的转义字符",
  InvalidCharacter: "无效的字符",
};
function syntaxZh(_code: ParseErrorCode, name: string): string {
  return zhNames[name] ?? name;
}
