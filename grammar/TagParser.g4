// The declarations and expressions of a rule file.
//
// The law of this grammar: no place puts two expressions side by side. It is why arms have commas,
// why defaults and labels are literals, and why the clauses of a field and of a table have one
// order. With it every word that is not reserved can be a name wherever a name may stand: infix
// words are looked for only where an operator may stand, and names only where an operand may.
//
// Nothing is left-recursive. Runs of `and`, `+`, `not` or `-` are loops, so that a long one takes no
// stack; the levels of precedence that can be told apart afterwards share one loop, and the tree
// builder sorts them out (it also reports `and` mixed with `or`). Each pair of brackets costs four or
// five calls, which keeps 200 of them within a small stack.
//
// No function, aggregate or type is named here: a call is a path and its arguments.
//
// Words of both spellings are the same tokens. Where Chinese puts them elsewhere, an alternative or
// a token of its own says so; what it glues to a length, `近30天`, the lexer has taken apart.
parser grammar TagParser;

options { tokenVocab = TagLexer; }

// ---- declarations ----------------------------------------------------------------------------

declaration
  : annotation*
    ( timezone | importFile | table | stream | param | let | def | tag | segment | needs
    | testBlock | check
    )
  ;

timezone : TIMEZONE STRING ;

importFile : IMPORT (STRING | path) ;

// Which clauses a kind of table has is checked by the tree builder.
table
  : (USERS | EVENTS | RECORDS | LOOKUP | PROFILE) name FROM STRING fileFormat?
    BY name (EQ path)? (AT name UTC?)?
    (DEDUPE BY LPAREN names COMMA? RPAREN)? (LBRACE (field COMMA?)* RBRACE)?
  ;

fileFormat : AS name ;

field
  : annotation* name COLON type (ARROW name)? (FROM STRING)? (EQ constant)?  # storedField
  | LET name EQ expression                                                      # computedField
  ;

type : (LIST OF)* (ENUM LPAREN strings COMMA? RPAREN | name UTC?) QUESTION? ;

// Of one part alone it is another name for it.
stream : (EVENTS | RECORDS) name EQ name (WHERE expression chain? | chain | (PLUS name)*) ;

// What follows the first step of a chain.
chain : (THEN step)+ (SPAN length)? (BY path)? ;

step : (WITHIN length INSIDE?)? NO? name (WHERE expression)? ;

length : DURATION | INT UNIT | path ;

param : PARAM name COLON type EQ expression ;

let : LET name EQ expression ;

def : DEF name LPAREN (typedName (COMMA typedName)* COMMA?)? RPAREN EQ expression ;

typedName : name COLON type ;

tag
  : TAG path
    ( WHEN expression
    | EQ expression
    | MANUAL (LPAREN strings COMMA? RPAREN)? FROM STRING fileFormat? (AT name)? (KEEP arithmetic)?
    )
  ;

segment : SEGMENT path WHEN expression (EXCEPT path (COMMA path)*)? limit? sample? ;

limit : LIMIT amount BY arithmetic (DESC | ASC)? (PER arithmetic)? ;

sample : SAMPLE amount (SALT STRING)? ;

// A number that is known before the run.
amount : constant | path ;

needs
  : NEEDS (USERS | EVENTS | RECORDS | LOOKUP | PROFILE) name (LPAREN (typedName (COMMA typedName)* COMMA?)? RPAREN)?
  ;

// Rows come before expectations: so no expression stands beside a row.
testBlock : TEST STRING (AT constant)? LBRACE givenRow* expectation* RBRACE ;

givenRow
  : path OF name cells?            # rowOfUser
  | path (name | constant)? cells  # rowOfTable
  ;

cells : LBRACE (cell (COMMA cell)* COMMA?)? RBRACE ;

// `()` is a list without elements, and stands nowhere else.
cell : name COLON (expression | LPAREN RPAREN) ;

expectation
  : EXPECT names NOT? IN paths               # expectMember
  | EXPECT names IS name IN paths            # expectUnknown
  | EXPECT path OF names test               # expectValue
  | EXPECT name LPAREN path RPAREN test     # expectCount
  ;

check
  : CHECK STRING
    ( EXCLUSIVE LPAREN expression (COMMA expression)* COMMA? RPAREN
    | expression IMPLIES expression
    )
  ;

annotation
  : AT_SIGN name (LPAREN annotationArgument (COMMA annotationArgument)* COMMA? RPAREN)?
  ;

annotationArgument : (name COLON)? (constant | name) ;

// ---- expressions -----------------------------------------------------------------------------

expression : NOT* comparison ((AND | OR) NOT* comparison)* ;

// More than one test is a chain, which the tree builder reports.
comparison : arithmetic test* ;

test
  : (EQ | NE | LT | LE | GT | GE) arithmetic                # compareTest
  | NOT? IN arithmetic (DOTDOT arithmetic)?                 # inTest
  | NOT? IN THIS UNIT                                       # thisPeriod
  | NOT? IN (PREVIOUS | NEXT) INT? UNIT                     # nearPeriods
  | NOT? (CONTAINS | STARTS WITH | ENDS WITH | MATCHES) arithmetic   # textTest
  | PERIOD                                                  # namedPeriod
  | NOT? HAS arithmetic                                     # hasTest
  | IS NOT? (name | TRUE | FALSE)                           # isTest
  | WITHIN NEXT length INSIDE?                              # withinNext
  | RECENT length                                           # recent
  | WITHIN arithmetic ((AFTER | BEFORE) arithmetic)?        # within
  | DURING arithmetic (AFTER | BEFORE) arithmetic INSIDE    # during
  | BETWEEN arithmetic (AND | UNTIL) arithmetic             # between
  | (BEFORE | AFTER) arithmetic                             # boundary
  | SINCE arithmetic ONWARD?                                # boundary
  | FROM arithmetic (TO | UNTIL) arithmetic                 # fromTo
  ;

arithmetic : MINUS* primary distance? (infix MINUS* primary distance?)* ;

infix : PLUS | MINUS | STAR | SLASH | DIV | MOD | COALESCE ;

distance : AGO | FROM NOW ;

primary
  : literal                                                                # literalValue
  | INT UNIT                                                               # calendarLength
  | RECENT length                                                          # recentLength
  | path (LPAREN (argument (COMMA argument)* COMMA?)? RPAREN)?             # nameOrCall
  | REACHED LPAREN argument RPAREN                                         # reached
  | LPAREN expression (AS OF arithmetic | (COMMA expression)* COMMA?) RPAREN   # tuple
  | CHOOSE (RANKED | ALL)? LBRACE arm (COMMA arm)* COMMA? RBRACE           # choose
  | SCORE LBRACE arm (COMMA arm)* COMMA? RBRACE                            # score
  | BAND arithmetic LBRACE bandArm (COMMA bandArm)* COMMA? RBRACE          # band
  ;

// `among: vip` has a name, and nothing but a value. `by` behind a chain is the chain's key; anywhere
// else it is what events are weighed by.
argument : (name COLON)? expression (WHERE expression)? (chain | BY path)? ;

arm
  : expression WHEN expression
  | OTHERWISE expression
  ;

bandArm
  : constant arithmetic? DOTDOT arithmetic?
  | OTHERWISE constant
  ;

// ---- literals and names ----------------------------------------------------------------------

literal : INT | DECIMAL | PERCENT | DURATION | DATE | TIME | STRING | TRUE | FALSE | BROKEN ;

// A literal with its sign, where no expression may stand.
constant : MINUS? literal ;

strings : STRING (COMMA STRING)* ;

names : name (COMMA name)* ;

path : name (DOT word)* ;

paths : path (COMMA path)* ;

// After a dot every word is a name.
word : name | reserved ;

name : ID | QUOTED | softWord ;

reserved
  : AND | OR | NOT | TRUE | FALSE | IN | WHERE | WHEN | THEN | CHOOSE | SCORE | BAND | OTHERWISE
  | REACHED | AGO | EXPECT
  ;

softWord
  : TIMEZONE | IMPORT | USERS | EVENTS | RECORDS | LOOKUP | PROFILE | PARAM | LET | DEF | TAG | SEGMENT
  | NEEDS | TEST | CHECK | EXCLUSIVE | IMPLIES
  | FROM | AS | BY | AT | UTC | DEDUPE | ENUM | MANUAL | KEEP | EXCEPT
  | DIV | MOD | IS | CONTAINS | STARTS | ENDS | WITH | MATCHES | WITHIN | BETWEEN | BEFORE | AFTER
  | SINCE | TO | THIS | PREVIOUS | NEXT | NOW | UNIT | RANKED | NO | SPAN | OF
  | INSIDE | UNTIL | ONWARD | DURING | PERIOD
  | LIST | HAS | ALL
  | LIMIT | DESC | ASC | PER | SAMPLE | SALT
  ;
