import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import { lazyPattern } from "../model/base/pattern.js";
import type { ErrorObject, ValidateFunction } from "./dialect.js";
import { formats } from "./formats.js";

export type { ErrorObject, ValidateFunction };

const require = createRequire(import.meta.url);

/** A compiled validator: a file that `validatorModule` wrote, or the code itself. */
export type ValidatorSource = { readonly file: string } | { readonly code: string };
interface Module {
  exports: { default?: ValidateFunction } & ValidateFunction;
}
type Factory = (module: Module, exports: unknown, require: (name: string) => unknown) => void;

/**
 * The code of a validator as a file that can be loaded from anywhere: it is given the two small
 * helpers of Ajv that it needs.
 */
export function validatorModule(code: string): string {
  return `module.exports = (function (module, exports, require) {\n${atOnce(code)}\n});\n`;
}

const begin = /^"use strict";module\.exports = validate0;module\.exports\.default = validate0;/;
const end = "}validate0.evaluated = ";
const bracketed = "});validate0.evaluated = ";

/**
 * The function in brackets: V8 then compiles it when the file is loaded, and keeps what it has
 * compiled for the next start. Else it would compile it again in each run, at the first call.
 */
function atOnce(code: string): string {
  const [before = "", after = "", ...more] = code.split("function validate0(");
  const isUsual = more.length === 0 && begin.test(before) && after.split(end).length === 2;
  if (!isUsual || /function validate[1-9]/.test(code)) return code;
  return [
    before.replace(begin, '"use strict";'),
    `const validate0 = (function validate0(${after.replace(end, bracketed)}`,
    "module.exports = validate0;",
  ].join("\n");
}

/**
 * Makes a validator of the code that `validatorCode` wrote. A file is loaded once, and compiled
 * once for all runs.
 */
export function validatorFrom(source: ValidatorSource): ValidateFunction {
  const factory =
    "file" in source
      ? (require(source.file) as Factory & { made?: ValidateFunction })
      : (compileFunction(source.code, ["module", "exports", "require"]) as Factory & {
          made?: ValidateFunction;
        });
  if (factory.made) return factory.made;
  const module = { exports: {} } as Module;
  factory(module, module.exports, helper);
  return (factory.made = module.exports.default ?? module.exports);
}

function helper(name: string): unknown {
  if (name === "patterns") return lazyPattern;
  return name === "formats" ? formats : require(name);
}
