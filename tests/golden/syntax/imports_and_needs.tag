import "../schema.tag"
import std.activity
needs users members(birthday: date?, city: text)
needs events activity
needs lookup products(id: int)
# ---- ast
# import "../schema.tag"
# import library std.activity
# needs users members
#   birthday : date?
#   city : text
# needs events activity
# needs lookup products
#   id : int
