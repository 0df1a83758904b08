// The words and signs of a rule file.
//
// The lexer does not see the file's own characters. compiler/syntax/characters.h gives it one code
// for each character: ASCII as it is, full-width punctuation as its plain twin, and everything else
// as one of a few classes (the fragments at the end). So the tables stay small and fast, and every
// offset that comes back is that of a character.
//
// The words of the language are not here either: compiler/syntax/words.def lists them, and what was
// read as an ID becomes the token of its word. One table serves the lexer, the formatter, the
// editors and the documentation, in each spelling of the language.
//
// Wrong numbers, dates and texts are tokens too, longer than the right ones they begin with: so
// `30days` is one mistake, not a number and a name.
lexer grammar TagLexer;

tokens {
  // reserved: never names
  AND, OR, NOT, TRUE, FALSE, IN, WHERE, WHEN, THEN, CHOOSE, SCORE, BAND, OTHERWISE, REACHED, AGO,
  EXPECT,
  // words that begin a declaration
  TIMEZONE, IMPORT, USERS, EVENTS, RECORDS, LOOKUP, PROFILE, PARAM, LET, DEF, TAG, SEGMENT, NEEDS,
  TEST, CHECK,
  // words inside declarations
  FROM, AS, BY, AT, UTC, DEDUPE, ENUM, MANUAL, KEEP, EXCEPT, EXCLUSIVE, IMPLIES,
  // words inside expressions
  DIV, MOD, IS, CONTAINS, STARTS, ENDS, WITH, MATCHES, WITHIN, BETWEEN, BEFORE, AFTER, SINCE, TO,
  THIS, PREVIOUS, NEXT, NOW, UNIT, RANKED, NO, SPAN, OF,
  // words that only Chinese has: it puts them behind, or glues them to a length
  INSIDE, UNTIL, ONWARD, DURING, RECENT, PERIOD,
  // of lists
  LIST, HAS, ALL,
  // words after the condition of a segment
  LIMIT, DESC, ASC, PER, SAMPLE, SALT,
  // a wrong number, date or character that was reported: stands for any value
  BROKEN
}

LPAREN : '(' ;
RPAREN : ')' ;
LBRACE : '{' ;
RBRACE : '}' ;
COMMA : ',' ;
COLON : ':' ;
DOT : '.' ;
DOTDOT : '..' ;
ARROW : '->' ;
AT_SIGN : '@' ;
QUESTION : '?' ;
COALESCE : '??' ;
PLUS : '+' ;
MINUS : '-' ;
STAR : '*' ;
SLASH : '/' ;
EQ : '=' | '==' ;
NE : '!=' ;
LT : '<' ;
LE : '<=' ;
GT : '>' ;
GE : '>=' ;

// Signs of other languages, each reported with the right one.
AND_SIGN : '&' '&'? ;
OR_SIGN : '|' '|'? ;
NOT_SIGN : '!' ;
NE_SIGN : '<>' ;
LBRACKET : '[' ;
RBRACKET : ']' ;
SEMICOLON : ';' ;
FOREIGN_COMMENT : '//' ~[\n]* | '/*' .*? '*/' ;

INT : DIGIT+ ;
DECIMAL : DIGIT+ '.' DIGIT+ ;
PERCENT : DIGIT+ ('.' DIGIT+)? '%' ;
DURATION : DIGIT+ [smhdw] ;
DATE : DAY ;
TIME : DAY 'T' CLOCK OFFSET? ;

WIDE_NUMBER : (DIGIT | WIDE_DIGIT)+ ;
GLUED : DIGIT+ ('.' DIGIT+)? '%'? GLUE+ ;
BAD_DATE : YEAR '-' DIGIT+ '-' DIGIT+ GLUE* | YEAR '/' DIGIT+ '/' DIGIT+ GLUE* ;
BAD_TIME : DAY 'T' ([0-9:+\-Z] | '.' DIGIT)* ;

ID : LETTER (LETTER | DIGIT | JOINED)* ;
QUOTED : '`' ~[`\n]+ '`' ;
STRING : '"' (ESCAPE | ~["\\\n])* '"' | CURLY (ESCAPE | ~[\u0005\\\n])* CURLY ;
SINGLE_QUOTED : '\'' ~['\n]* '\'' ;
UNCLOSED : '"' (ESCAPE | ~["\\\n])* '\\'? | CURLY (ESCAPE | ~[\u0005\\\n])* '\\'? | '`' ~[`\n]* ;

COMMENT : '#' ~[\n]* ;
BLANK : [ \t\r\n\u0006]+ -> skip ;
UNKNOWN : . ;

fragment DIGIT : [0-9] ;
fragment YEAR : DIGIT DIGIT DIGIT DIGIT ;
fragment DAY : YEAR '-' DIGIT DIGIT '-' DIGIT DIGIT ;
fragment CLOCK : DIGIT DIGIT ':' DIGIT DIGIT (':' DIGIT DIGIT ('.' DIGIT+)?)? ;
fragment OFFSET : 'Z' | [+\-] DIGIT DIGIT ':' DIGIT DIGIT ;
fragment ESCAPE : '\\' ~[\n] ;
fragment GLUE : LETTER | DIGIT | JOINED ;

// The classes of characters beyond ASCII.
fragment LETTER : [A-Za-z_\u0001] ;
fragment JOINED : [\u0002\u0003\u0006] ;  // marks, digits of other scripts, invisible ones
fragment WIDE_DIGIT : '\u0003' ;          // full-width 0 to 9
fragment CURLY : '\u0005' ;               // “ and ”
