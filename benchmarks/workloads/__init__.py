"""By name, a function (folder, is_quick) -> contests. Data is made once and follows from seeds."""

from workloads import attributes, compile_time, events, one_rule, one_user, population, scaling

WORKLOADS = {
    "attributes-10": attributes.ten,
    "attributes-100": attributes.hundred,
    "attributes-1000": attributes.thousand,
    "one-rule": one_rule.contests,
    "one-user": one_user.contests,
    "windows-100": events.windows,
    "chains": events.chains,
    "population": population.contests,
    "missing-values": attributes.missing_values,
    "from-parquet": attributes.from_parquet,
    "from-pack": attributes.from_pack,
    "compile": compile_time.contests,
    "scaling": scaling.contests,
    "memory": attributes.memory,
}
