/**
 * The tasks of the page's thread and of its worker in a trace of Chromium (category `toplevel`), as their longest ones.
 * @typedef {{ ms: number, cpuMs: number, count: number, over50: number }} Tasks milliseconds of the longest task by the clock and
 *   of processor time (of another task perhaps), tasks in all, and those above 50 ms
 * @param {Buffer} trace
 * @returns {{ page: Tasks, worker: Tasks }}
 */
export function tasksOfTrace(trace) {
  /** @type {{ traceEvents: { name: string, ph: string, pid: number, tid: number, dur?: number, tdur?: number, args?: { name?: string } }[] }} */
  const { traceEvents } = JSON.parse(trace.toString('utf8'));
  const threads = new Map(
    traceEvents
      .filter(({ name, ph }) => ph === 'M' && name === 'thread_name')
      .map(({ pid, tid, args }) => [`${pid} ${tid}`, args?.name ?? '']),
  );
  /** @param {string} wanted */
  const of = (wanted) => {
    const tasks = { ms: 0, cpuMs: 0, count: 0, over50: 0 };
    for (const { name, ph, pid, tid, dur = 0, tdur = 0 } of traceEvents) {
      if (ph !== 'X' || !name.endsWith('RunTask') || threads.get(`${pid} ${tid}`) !== wanted) continue;
      tasks.count++;
      if (dur > 50_000) tasks.over50++;
      tasks.ms = Math.max(tasks.ms, dur / 1000);
      tasks.cpuMs = Math.max(tasks.cpuMs, tdur / 1000);
    }
    return tasks;
  };
  return { page: of('CrRendererMain'), worker: of('DedicatedWorker thread') };
}
