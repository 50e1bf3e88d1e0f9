import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import type { ErrorObject, ValidateFunction } from "./dialect.js";
import { formats } from "./formats.js";

export type { ErrorObject, ValidateFunction };

const require = createRequire(import.meta.url);

function helper(name: string): unknown {
  return name === "formats" ? formats : require(name);
}

const made = new Map<string, ValidateFunction>();

/** Makes a validator of the code that `validatorCode` wrote; it needs two small helpers of Ajv, not its compiler. */
export function validatorFrom(code: string): ValidateFunction {
  const key = createHash("sha256").update(code).digest("base64");
  const known = made.get(key);
  if (known) return known;
  const module = { exports: {} as { default?: ValidateFunction } & ValidateFunction };
  compileFunction(code, ["module", "exports", "require"])(module, module.exports, helper);
  const validate = module.exports.default ?? module.exports;
  made.set(key, validate);
  return validate;
}
