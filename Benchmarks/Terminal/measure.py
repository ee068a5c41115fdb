#!/usr/bin/env python3
"""The interface beside a C program that only lists lines, and beside vit and calcurse: start, keys, bytes, memory.

  measure.py DUBAN MAKE_LEDGER [--runs N] [--counts 10000,100000] [--vit-100k] [--only duban,vit,calcurse]

All in one terminal size, in one run; ours and the C program in turn. What is missing (vit, calcurse) is left out by name.
vit at 100,000 tasks takes minutes and is asked for with --vit-100k.
"""
import argparse, json, os, shutil, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
ROWS, COLUMNS = 30, 118


def latency(label, command, ready, keys, runs, setup=None, env=(), vs=None, quit="", timeout=120):
    """One call of tui_latency.py; the measurements, with `vs` two of them."""
    arguments = [sys.executable, HERE + "/tui_latency.py", "--rows", str(ROWS), "--cols", str(COLUMNS), "--runs", str(runs),
                 "--label", label, "--ready", ready, "--keys", keys, "--ready-timeout", str(timeout), "--max-wait", str(timeout)]
    for variable in env:
        arguments += ["--env", variable]
    if setup:
        arguments += ["--setup", setup]
    if quit:
        arguments += ["--quit", quit]
    if vs:
        arguments += ["--vs", vs["command"], "--vs-label", vs["label"], "--vs-ready", vs["ready"], "--vs-keys", vs["keys"],
                      "--vs-setup", vs.get("setup", "true"), "--vs-quit", vs.get("quit", "")]
    # The C program writes its log where it runs.
    done = subprocess.run(arguments + ["--"] + command, stdout=subprocess.PIPE, text=True, cwd=tempfile.gettempdir())
    if not done.stdout.strip():
        sys.exit(f"measure.py: no measurement of {label}")
    document = json.loads(done.stdout.splitlines()[-1])
    return [document["a"], document["b"]] if vs else [document]


def row(result, count):
    figure = lambda value, digits=2: "" if value is None else f"{value:.{digits}f}"
    keys = result["keys"]
    last = lambda group: keys.get(group, {}).get("last_p50")
    size = keys.get("down", {}).get("bytes_p50")
    return (f"| {result['label']} | {count:,} | {figure((result['ready_ms'] or {}).get('median'), 1)} | "
            f"{figure((result['start_cpu_ms'] or {}).get('median'), 1)} | {figure(last('down'))} | {size or ''} | {figure(last('search'))} | "
            f"{figure(last('done'))} | {figure((result['rss_kb'] or {}).get('median', 0) / 1024, 0)} |")


def taskwarrior(folder, count):
    """Taskwarrior's own files, from the list that its import would take minutes for."""
    os.makedirs(folder + "/tasks", exist_ok=True)
    with open(folder + "/taskrc", "w") as rc:
        rc.write(f"data.location={folder}/tasks\nconfirmation=no\nhooks=no\nverbose=nothing\n")
    tasks = json.load(open(f"{folder}/tw.json", encoding="utf-8"))
    stamp = lambda text: str(int(time.mktime(time.strptime(text, "%Y%m%dT%H%M%SZ"))))
    with open(folder + "/tasks/pending.data", "w", encoding="utf-8") as pending, \
            open(folder + "/tasks/completed.data", "w", encoding="utf-8") as completed:
        for task in tasks:
            fields = {"description": task["description"], "due": stamp(task["due"]), "entry": stamp(task["entry"]),
                      "project": task["project"], "status": task["status"], "uuid": task["uuid"]}
            if "end" in task:
                fields["end"] = stamp(task["end"])
            line = "[" + " ".join(f'{name}:"{value}"' for name, value in sorted(fields.items())) + "]\n"
            (completed if task["status"] == "completed" else pending).write(line)


def idle(command, env):
    """Processor time in 10 s in which nothing happens, in milliseconds."""
    import tui_latency
    options = argparse.Namespace(rows=ROWS, cols=COLUMNS, term="xterm-256color", env=list(env), cwd=None, quiet=200, none=400,
                                 typescript=None, quit="q", exit_wait=3)
    program = tui_latency.Program(command, options)
    program.settle(program.start, 60, tui_latency.re.compile("F1"))
    time.sleep(1)
    program.settle(tui_latency.NOW(), 5, None, tui_latency.cpu_ns(program.pid))
    # Of the whole process: a thread that has ended takes its own count with it.
    def ticks():
        fields = open(f"/proc/{program.pid}/stat").read().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])
    before = ticks()
    time.sleep(10)
    used = ticks() - before
    program.close()
    return used * 1000 / os.sysconf("SC_CLK_TCK")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("duban", type=os.path.abspath), parser.add_argument("make_ledger", type=os.path.abspath)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--counts", default="10000,100000")
    parser.add_argument("--vit-100k", action="store_true")
    parser.add_argument("--only", default="duban,vit,calcurse")
    parser.add_argument("--keep", metavar="DIR", help="make the data there, and use what is there already")
    options = parser.parse_args()
    only = set(options.only.split(","))
    folder = os.path.abspath(options.keep) if options.keep else tempfile.mkdtemp(prefix="duban-terminal-")
    os.makedirs(folder, exist_ok=True)
    hello = folder + "/hello_list"
    subprocess.run(["cc", "-O2", "-o", hello, HERE + "/hello_list.c", "-lncursesw"], check=True)
    rows = []
    for count in map(int, options.counts.split(",")):
        data = f"{folder}/{count}"
        if not os.path.exists(data + "/tasks.txt"):
            subprocess.run([sys.executable, HERE + "/make_tasks.py", str(count), "--out", data], check=True)
        if not os.path.exists(data + "/ledger"):
            subprocess.run([options.make_ledger, str(count), data + "/ledger", "1", "30"], check=True)
        if "duban" in only:
            used = f"{data}/used"
            env = [f"HOME={folder}", "LANG=C.UTF-8", "XDG_CONFIG_HOME=" + folder]
            typed = "down: j*50 -/ search: 数 字 政 府 -<Esc> ~300 done: x*10"
            rows += [row(result, count) for result in latency(
                "duban", [options.duban, "--ledger", used, "--today", "2026-03-01"], r"F10", typed, options.runs, env=env,
                setup=f"rm -rf {used}; cp -r {data}/ledger {used}", quit="q",
                vs={"label": "C program", "command": f"{hello} {data}/tasks.txt", "ready": r"1/\d+",
                    "keys": "down: j*50 done: x*10 -/ -预 -算 search: <Enter>", "quit": "q"})]
            used_for = idle([options.duban, "--ledger", used, "--today", "2026-03-01"], env)
            print(f"duban, {count} items, idle for 10 s: {used_for:.1f} ms of processor time", flush=True)
        if "calcurse" in only and shutil.which("calcurse"):
            used = f"{data}/calcurse-used"
            rows += [row(result, count) for result in latency(
                "calcurse", ["calcurse", "-D", used], r"\[\d\]|TODO", "-<Tab> -<Tab> down: j*50", options.runs,
                setup=f"rm -rf {used}; cp -r {data}/calcurse {used}", quit="q", env=["LANG=C.UTF-8", f"HOME={folder}"])]
        if "vit" in only and shutil.which("vit") and (count <= 10_000 or options.vit_100k):
            taskwarrior(data, count)
            # Without a file of its own vit asks whether to make one, and waits.
            os.makedirs(folder + "/.vit", exist_ok=True)
            open(folder + "/.vit/config.ini", "a").close()
            rows += [row(result, count) for result in latency(
                "vit", ["vit"], r"\d+ shown|华|总部", "down: j*20", min(3, options.runs), quit="q",
                env=[f"TASKRC={data}/taskrc", f"HOME={folder}", "LANG=C.UTF-8"])]
    for name in ("vit", "calcurse"):
        if name in only and not shutil.which(name):
            print(f"left out: {name} is not installed")
    print("\n| program | items | first full frame, ms | … processor time | cursor key, ms | bytes | search key, ms | mark done, ms | memory, MB |")
    print("|---|---|---|---|---|---|---|---|---|")
    print("\n".join(rows))
    if not options.keep:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
