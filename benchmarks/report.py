"""Results as Markdown; as JSON they are written as they are."""

TEXTS = {
    "peer": ("{limit:g} × {other}", "{measured:.2f} ×"),
    "against": ("at most {limit:g} × {other}", "{measured:.2f} ×"),
    "floor": ("{limit:.0%} of the floor", "{measured:.0%}"),
    "seconds": ("at most {limit:g} s", "{measured:.3g} s"),
    "p99": ("99 % of users within {limit:g} × the median", "{measured:.2f} ×"),
    "memory": ("at most {limit:g} × columns and results", "{measured:.2f} ×"),
}


def machine_text(machine):
    widths = ", ".join(f"{rate / 1e9:.1f} GB/s with {threads}"
                       for threads, rate in machine["bandwidth"].items())
    return (f"{machine['cpu']}, {machine['cores']} cores, load {machine['load']:.1f} before the run. "
            f"Memory is read at {widths} threads.")


def amount(value, clock):
    if clock == "memory":
        return f"{value / (1 << 20):,.0f} MB"
    return f"{value * 1e6:,.2f} µs" if clock == "one user" else f"{value:.4f} s"


def contest_text(result):
    first, clock = result["rows"][0], result["rows"][0]["clock"]
    is_one = clock == "one user"
    names = "min of medians | 99 % of users |" if is_one else "min | median |"
    lines = [f"### {result['name']}", result["title"], "",
             f"| | threads | {names} × tagc |", "|---|---|---|---|---|"]
    for row in result["rows"]:
        other = row["p99"] if is_one else row["median"]
        lines.append(f"| {row['contestant']} | {row['threads']} | {amount(row['min'], clock)} | "
                     f"{amount(other, clock)} | {row['times tagc']:.2f} |")
    for threads, floor in result["floor"].items():
        if clock == "evaluate" and floor > 1e-5:
            own = min(row["min"] for row in result["rows"]
                      if row["contestant"] == first["contestant"] and row["threads"] == threads)
            lines.append(f"| *floor* | {threads} | {amount(floor, clock)} | | {floor / own:.2f} |")
    lines.append("")
    lines.append(f"{first['runs']} runs in turn" + (
        f"; the same members of {first['checked']} tags." if first["checked"] else "."))
    if result["cells"]:
        lines.append(f"{first['min'] / result['cells'] * 1e12:.2f} ps a user and rule.")
    return "\n".join(lines)


def targets_text(results):
    lines = ["| workload | threads | to reach | measured | |", "|---|---|---|---|---|"]
    for result in results:
        for target in result["targets"]:
            wanted, found = (text.format(**target) for text in TEXTS[target["kind"]])
            lines.append(f"| {result['name']} | {target['threads']} | {wanted} | {found} | "
                         f"{'met' if target['met'] else 'missed'} |")
    return "\n".join(lines)


def markdown(machine, results):
    parts = [machine_text(machine), targets_text(results), *map(contest_text, results)]
    return "\n\n".join(parts) + "\n"
