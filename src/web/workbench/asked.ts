import type { FastifyRequest } from "fastify";

/** The question of an address: each name once, as text, of a length that people write. */
export function asked(request: FastifyRequest, name: string): string {
  const value = (request.query as Readonly<Record<string, unknown>>)[name];
  return typeof value === "string" ? value.slice(0, 500) : "";
}

/** A whole number of the question within its limits. */
export function askedNumber(
  request: FastifyRequest,
  name: string,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
): number {
  const value = asked(request, name);
  return /^\d{1,7}$/.test(value) ? Math.min(most, Math.max(least, Number(value))) : otherwise;
}
