// Lint rules of our own, for what no rule of the linter says. Loaded by it as a plugin, so plain JavaScript.

const maxLines = 60;
const maxStrings = 2;

/** A test's `describe` is a chapter, not a function: what counts are the functions in it. */
function isChapter(node) {
  const call = node.parent;
  if (call?.type !== "CallExpression") return false;
  const callee = call.callee.type === "CallExpression" ? call.callee.callee : call.callee;
  const name = callee.type === "MemberExpression" ? callee.object.name : callee.name;
  return name === "describe";
}

const functionLines = {
  meta: {
    docs: {
      description: `A function has at most ${maxLines} lines; the callback of describe() is none.`,
    },
  },
  create(context) {
    const look = (node) => {
      const lines = node.loc.end.line - node.loc.start.line + 1;
      if (lines > maxLines && !isChapter(node)) {
        context.report({
          node,
          message: `This function has ${lines} lines, more than ${maxLines}: split it by meaning, and give the parts names of the domain.`,
        });
      }
    };
    return { FunctionDeclaration: look, FunctionExpression: look, ArrowFunctionExpression: look };
  },
};

const positionalStrings = {
  meta: {
    docs: {
      description: `At most ${maxStrings} parameters of type string stand side by side: nobody can tell a row of them apart.`,
    },
  },
  create(context) {
    const look = (node) => {
      const isString = node.params
        .map((p) => (p.type === "TSParameterProperty" ? p.parameter : p))
        .map((p) => (p.left ?? p).typeAnnotation?.typeAnnotation?.type === "TSStringKeyword");
      const longest = isString.reduce(
        (row, is) => ({
          now: is ? row.now + 1 : 0,
          most: Math.max(row.most, is ? row.now + 1 : 0),
        }),
        { now: 0, most: 0 },
      ).most;
      if (longest > maxStrings) {
        context.report({
          node,
          message: `A row of ${longest} strings as parameters: take an object, so that each has a name where it is handed over.`,
        });
      }
    };
    return { FunctionDeclaration: look, FunctionExpression: look, ArrowFunctionExpression: look };
  },
};

export default {
  meta: { name: "house" },
  rules: { "function-lines": functionLines, "positional-strings": positionalStrings },
};
