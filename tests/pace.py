"""How fast the machine is: aims in seconds are those of the one on which they were set, a slower one gets more."""

import subprocess
import time

PYTHON, PAGE = 0.055, 13  # CPU seconds, and a page's milliseconds, for the work below where the aims were set, at rest
SLACK = 1.25  # programs that share a core disturb each other, and not always alike
WORK = """() => {
  const start = performance.now(), found = new Map(), box = document.createElement('div');
  for (let i = 0; i < 100000; i++) {
    const key = `word ${i % 3000}`;
    found.set(key, (found.get(key) ?? '') + (/[aeiou]\\d/.test(key) ? 'x' : 'y'));
  }
  for (const [key, value] of found) box.append(document.createElement('p'), key, value.length);
  return performance.now() - start;
}"""


def _work():
    """Return the CPU seconds of some work of the kind that the program does."""
    start, found = time.process_time(), {}
    for number in range(300_000):
        found.setdefault(str(number % 5_000), []).append(number)
    sorted(found)
    return time.process_time() - start


def cpu(seconds):
    """Return the CPU seconds that this machine, as it is now, may take for what shall cost some."""
    return seconds * SLACK * max(1, min(_work() for _ in range(5)) / PYTHON)


def answer(page, seconds):
    """Return the milliseconds that a browser, as fast as it is now, may take for what shall take some seconds."""
    return 1000 * seconds * SLACK * max(1, min(page.evaluate(WORK) for _ in range(10)) / PAGE)


def spent(command, **more):
    """Run a command to its good end; return the CPU seconds that it and what it ran took."""
    import resource  # no Windows has it

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, timeout=900, **more)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
