# cmake -Dprojects=NAMES -Dexamples=FOLDER -Dcommon=FOLDER -Dtable=FILE -P embed.cmake
#
# Writes for each project, which is a folder of examples, {"name", {{"path", R"tag(text)tag"}, ...}}, a file a
# line: its schema, rules, tests and data, and what all projects have.
function(append_file path file)
  file(READ ${file} text)
  string(APPEND lines "{\"${path}\", R\"tag(${text})tag\"},\n")
  set(lines "${lines}" PARENT_SCOPE)
endfunction()

set(lines "")
foreach(project IN LISTS projects)
  string(APPEND lines "{\"${project}\", {\n")
  foreach(path schema.tag rules.tag tests.tag)
    append_file(${path} ${examples}/${project}/${path})
  endforeach()
  file(GLOB data RELATIVE ${examples}/${project} ${examples}/${project}/data/*.csv)
  foreach(path IN LISTS data)
    append_file(${path} ${examples}/${project}/${path})
  endforeach()
  file(GLOB_RECURSE shared RELATIVE ${common} ${common}/*)
  foreach(path IN LISTS shared)
    append_file(${path} ${common}/${path})
  endforeach()
  string(APPEND lines "}},\n")
endforeach()
file(WRITE ${table} "${lines}")
