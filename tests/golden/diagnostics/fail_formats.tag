# The same finding in every form.
tag 高价值 when 城市 = "北京" && vip
# ---- diagnostics
# ---- diagnostics zh
# ---- diagnostics json
# ---- diagnostics sarif
# ---- diagnostics github
