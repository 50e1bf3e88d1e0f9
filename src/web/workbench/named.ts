import type { FastifyReply } from "fastify";

/** Says under which name a browser keeps a file, and whether it may show it. */
export function named(
  reply: FastifyReply,
  { name, isKept }: { readonly name: string; readonly isKept: boolean },
): FastifyReply {
  const how = isKept ? "attachment" : "inline";
  return reply.header(
    "Content-Disposition",
    `${how}; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escaped)}`,
  );
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
