"""What tagc and its peers are asked, as data: each writes its own question from the same words.

Conditions are SQL that all peers read alike: comparisons of columns with whole numbers, decimals or
texts, joined by and, or, not. What tagc is asked stands beside it, as a rule file.
"""

import dataclasses
import pathlib


@dataclasses.dataclass(frozen=True)
class Aggregate:
    """One value a user of her events: `count` or `sum` of `column` where `condition`; `funnel` is 1
    when the conditions in `steps` come after one another within `span` seconds, else 0."""

    name: str
    kind: str
    condition: str = "true"
    column: str = ""
    steps: tuple = ()
    span: int = 0


@dataclasses.dataclass(frozen=True)
class Overall:
    """One number of all users: of `column` the `mean`, the quantile at `share` between the two
    `nearest` values (`linear`), or the first value that so many do not exceed (`nearest`)."""

    name: str
    kind: str
    column: str
    share: float = 0.5


@dataclasses.dataclass(frozen=True)
class Task:
    folder: pathlib.Path  # of the data and of rules.tag
    table: str  # the Parquet file that peers read, without its ending
    columns: tuple  # those they load
    key: str  # whose members are told
    rules: dict  # name of a tag -> condition, over columns or over aggregates
    aggregates: tuple = ()  # if any, rules are over these, grouped by `key`
    overall: tuple = ()  # if any, rules may compare columns with these
    bytes_in: int = 0  # that any evaluation must read, columns as Arrow holds them
    bytes_out: int = 0  # that bitmaps of all users take

    @property
    def path(self):
        return self.folder / f"{self.table}.parquet"


# Members are compared by their number and by the sum of these over their keys; no product leaves 64
# bits.
FACTOR = 2_654_435_761
MODULUS = 1 << 32
