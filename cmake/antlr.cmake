# Parsers written by the ANTLR tool, at build time and into the build folder only.

# tagc_antlr(<target> LEXER <file.g4> PARSER <file.g4>)
#
# The static library <target>; its headers are included as "grammar/<Name>.h". Linking it brings the
# ANTLR runtime along.
function(tagc_antlr target)
  cmake_parse_arguments(arg "" "LEXER;PARSER" "" ${ARGN})
  find_program(TAGC_ANTLR_TOOL NAMES antlr4 antlr)
  if(NOT TAGC_ANTLR_TOOL)
    tagc_missing("the ANTLR 4 tool" "antlr4")
  endif()

  get_filename_component(lexer ${arg_LEXER} ABSOLUTE)
  get_filename_component(parser ${arg_PARSER} ABSOLUTE)
  get_filename_component(lexer_name ${lexer} NAME_WE)
  get_filename_component(parser_name ${parser} NAME_WE)
  set(out ${TAGC_GENERATED_DIR}/grammar)
  set(lexer_files ${out}/${lexer_name}.cpp ${out}/${lexer_name}.h)
  set(parser_files ${out}/${parser_name}.cpp ${out}/${parser_name}.h)
  set(tool ${TAGC_ANTLR_TOOL} -Dlanguage=Cpp -Werror -no-listener -no-visitor -o ${out} -lib ${out})

  add_custom_command(OUTPUT ${lexer_files} ${out}/${lexer_name}.tokens
    COMMAND ${tool} ${lexer} DEPENDS ${lexer}
    COMMENT "ANTLR ${lexer_name}.g4" VERBATIM)
  add_custom_command(OUTPUT ${parser_files}
    COMMAND ${tool} ${parser} DEPENDS ${parser} ${out}/${lexer_name}.tokens
    COMMENT "ANTLR ${parser_name}.g4" VERBATIM)

  add_library(${target} STATIC ${lexer_files} ${parser_files})
  target_link_libraries(${target} PUBLIC tagc_dep::antlr4)
  target_include_directories(${target} SYSTEM PUBLIC ${TAGC_GENERATED_DIR})
  target_compile_options(${target} PRIVATE -w)
endfunction()
