# cmake -Drules=FILES -Dtable=FILE -P embed.cmake: writes a line {"std.name", R"tag(text)tag"}, a file.
set(lines "")
foreach(rule IN LISTS rules)
  get_filename_component(name ${rule} NAME_WE)
  file(READ ${rule} text)
  string(APPEND lines "{\"std.${name}\", R\"tag(${text})tag\"},\n")
endforeach()
file(WRITE ${table} "${lines}")
