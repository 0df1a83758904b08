"""tagc: rules about users, compiled; run over tables, or asked about one user.

    program = tagc.compile("rules.tag")
    result = program.run(users=members, events={"orders": orders}, now="2026-11-21")
    result["loyal"].members        # the ids of its members, a pyarrow array
    program.evaluate_one({"city": "Paris", "orders": [...]}, now="2026-11-21")
"""

import pyarrow  # noqa: F401  libtagc uses its Arrow

from tagc._error import Error, RunWarning
from tagc._program import Program, compile, open
from tagc._result import RunResult, TagResult
from tagc._tagc import version

__version__ = version()
__all__ = ["Error", "Program", "RunResult", "RunWarning", "TagResult", "compile", "open"]
