/** Does tasks as they come, so many at a time. */
export async function inParallel(
  tasks: AsyncGenerator<() => Promise<void>>,
  width: number,
): Promise<void> {
  // The generator is shared: each worker takes the next task, and a case is composed only when its
  // turn comes.
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let next = await tasks.next(); next.done !== true; next = await tasks.next()) {
        await next.value();
      }
    }),
  );
}
