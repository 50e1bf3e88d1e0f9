// Lint rules of our own, for what no rule of the linter says. Loaded by it as a plugin, so plain
// JavaScript.

const maxLines = 60;
const maxStrings = 2;
const maxColumns = 100;

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

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const columns = (text) => [...text].reduce((n, c) => n + (wide.test(c) ? 2 : 1), 0);

/** The formatter breaks code, never a comment. What speaks to the linter must stand in one line. */
const commentWidth = {
  meta: { docs: { description: `A line with a comment has at most ${maxColumns} columns.` } },
  create(context) {
    const look = () => {
      for (const comment of context.sourceCode.getAllComments()) {
        if (/oxlint-|@ts-/.test(comment.value)) continue;
        for (let n = comment.loc.start.line; n <= comment.loc.end.line; n += 1) {
          const found = columns(context.sourceCode.lines[n - 1] ?? "");
          if (found > maxColumns) {
            context.report({
              loc: { start: { line: n, column: 0 }, end: { line: n, column: 1 } },
              message: `This line has ${found} columns, more than ${maxColumns}: wrap its comment.`,
            });
          }
        }
      }
    };
    return { Program: look };
  },
};

export default {
  meta: { name: "house" },
  rules: {
    "function-lines": functionLines,
    "positional-strings": positionalStrings,
    "comment-width": commentWidth,
  },
};
