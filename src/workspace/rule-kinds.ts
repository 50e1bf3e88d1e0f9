import { acrossChecks } from "../check/across/registry.js";
import { expressionFaults, expressionReads } from "../check/expressions.js";
import { packedPlan } from "../check/gate.js";
import { checks } from "../check/registry.js";
import type { RuleKinds } from "../validate/faults/examined.js";

/** All checks there are: what compiling a procedure has to know of them. */
export const ruleKinds: RuleKinds = {
  options: new Map([...checks, ...acrossChecks].map(([id, c]) => [id, c.options])),
  expressionFaults,
  expressionReads,
  planOf: (rule) => {
    const check = checks.get(rule.check);
    return check && packedPlan(rule, check);
  },
};
