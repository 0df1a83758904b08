#!/usr/bin/env python3
"""A pack in ranges of users gives the bytes that it gives at once; files that would take more memory than
they may are refused.

usage: memory.py TAGC
"""

import pathlib
import random
import subprocess
import sys
import tempfile

USERS = 140_000  # three ranges, the last of them in part
RULES = """\
timezone "Asia/Shanghai"
users members from "members.csv" by id { id: text  city: text?  points: int? }
lookup products from "products.csv" by id { id: text  kind: text  price: money }
events orders from "orders.csv" by member at at { product: text -> products  amount: money }
events views from "views.csv" by member at at
events all = orders + views
tag rich when sum(orders.amount) > 1000
tag kind = most_frequent(orders.product.kind)
tag kinds = top(orders.product.kind, 2)
tag town = lower(city ?? "none")
tag busy when count(all within 90d) >= 2
tag pricey when any(orders where product.price > 30)
tag thrice = points * 3
tag huge = points * 9223372036854775807
tag far when (now - 2020-01-01) * 1000000 > 1d
tag everybody when now > 2020-01-01
tag nobody when points > 5000 and city = "bj"
tag chain when any(views then within 30d orders)
tag known when points > 3
check "both" exclusive (rich, busy)
"""


def write_data(folder):
    source = random.Random(1)

    def day():
        return f"2026-{source.randrange(1, 13):02}-{source.randrange(1, 28):02}"

    with open(folder / "members.csv", "w") as file:
        file.write("id,city,points\n")
        for user in range(USERS):
            points = "" if user < 70_000 and source.random() < 0.2 else source.randrange(1000)
            file.write(f"u{user},{source.choice(['BJ', 'SH', ''])},{points}\n")
    with open(folder / "products.csv", "w") as file:
        file.write("id,kind,price\n")
        file.writelines(f"p{i},k{i % 7},{i}\n" for i in range(50))
    with open(folder / "orders.csv", "w") as file:
        file.write("member,at,product,amount\n")
        file.writelines(f"u{source.randrange(USERS)},{day()},p{source.randrange(60)},"
                        f"{source.randrange(1000)}\n" for _ in range(200_000))
    with open(folder / "views.csv", "w") as file:
        file.write("member,at\n")
        file.writelines(f"u{source.randrange(USERS)},{day()}\n" for _ in range(100_000))


def main(tagc):
    with tempfile.TemporaryDirectory(prefix="tagc-memory-") as name:
        home = pathlib.Path(name)
        (home / "rules.tag").write_text(RULES)
        (home / "data").mkdir()
        write_data(home / "data")

        def command(verb, *options):
            return [tagc, verb, str(home / "rules.tag"), *map(str, options)]

        def results(out, *options):
            done = subprocess.run(command("run", "--out", home / out, *options),
                                  capture_output=True, text=True)
            if done.returncode > 1:
                sys.exit(done.stderr)
            files = {path.name: path.read_bytes() for path in (home / out).iterdir()}
            return files, done.stderr.replace(str(home / out), "").rsplit(",", 2)[0]

        subprocess.run(command("pack", "--data", home / "data", "-o", home / "packed"), check=True,
                       capture_output=True)
        for now in ("2027-01-01", "2026-07-01"):
            whole = ("--data", home / "packed", "--now", now)
            if results("whole", *whole) != results("ranges", *whole, "--memory", "1M"):
                sys.exit(f"at {now} ranges give something else")
            if results("whole", *whole)[0] != results("files", "--data", home / "data", "--now", now)[0]:
                sys.exit(f"at {now} files give something else")
        refused = subprocess.run(command("run", "--data", home / "data", "--memory", "1M"),
                                 capture_output=True, text=True)
        if refused.returncode != 2 or "error[too-large]" not in refused.stderr:
            sys.exit(f"files of more than 1 MB are not refused:\n{refused.stderr}")
        print("three ranges and files give what all users give at once")


if __name__ == "__main__":
    main(sys.argv[1])
