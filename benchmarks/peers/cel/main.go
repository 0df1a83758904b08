// Evaluates rules for one user at a time by cel-go: main FOLDER reads rules.json and users.json of it
// and prints seconds a user and the members of each rule as JSON.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"time"

	"cel.dev/cel-go/cel"
)

type condition struct {
	Field    string `json:"field"`
	Operator string `json:"operator"`
	Value    any    `json:"value"`
}

type workload struct {
	Fields map[string]string      `json:"fields"`
	Rules  map[string][]condition `json:"rules"`
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func read(path string, to any) {
	bytes, err := os.ReadFile(path)
	check(err)
	check(json.Unmarshal(bytes, to))
}

func literal(kind string, value any) string {
	switch kind {
	case "text":
		text, err := json.Marshal(value)
		check(err)
		return string(text)
	case "int":
		return fmt.Sprintf("%d", int64(value.(float64)))
	}
	return fmt.Sprintf("%.6f", value.(float64))
}

func expression(work workload, rule []condition) string {
	var parts []string
	for _, each := range rule {
		operator := each.Operator
		if operator == "=" {
			operator = "=="
		}
		parts = append(parts, fmt.Sprintf("%s %s %s", each.Field, operator,
			literal(work.Fields[each.Field], each.Value)))
	}
	return strings.Join(parts, " && ")
}

func environment(work workload) *cel.Env {
	kinds := map[string]*cel.Type{"int": cel.IntType, "number": cel.DoubleType, "text": cel.StringType}
	var options []cel.EnvOption
	for field, kind := range work.Fields {
		options = append(options, cel.Variable(field, kinds[kind]))
	}
	env, err := cel.NewEnv(options...)
	check(err)
	return env
}

func compiled(env *cel.Env, text string) cel.Program {
	ast, issues := env.Compile(text)
	check(issues.Err())
	program, err := env.Program(ast, cel.EvalOptions(cel.OptOptimize))
	check(err)
	return program
}

// A user as cel-go wants it: whole numbers as int64.
func activations(work workload, users []map[string]any) []map[string]any {
	for _, user := range users {
		for field, kind := range work.Fields {
			if kind == "int" {
				user[field] = int64(user[field].(float64))
			}
		}
	}
	return users
}

func main() {
	folder := os.Args[1]
	var work workload
	var users []map[string]any
	read(filepath.Join(folder, "rules.json"), &work)
	read(filepath.Join(folder, "users.json"), &users)
	users = activations(work, users)

	env := environment(work)
	var names []string
	for name := range work.Rules {
		names = append(names, name)
	}
	sort.Strings(names)
	programs := make([]cel.Program, len(names))
	for i, name := range names {
		programs[i] = compiled(env, expression(work, work.Rules[name]))
	}

	holds := make([]bool, len(names))
	evaluate := func(user map[string]any) {
		activation, err := cel.NewActivation(user)
		check(err)
		for i, program := range programs {
			result, _, err := program.Eval(activation)
			check(err)
			holds[i] = result.Value().(bool)
		}
	}

	answers := map[string][2]uint64{}
	for id, user := range users {
		evaluate(user)
		for i, name := range names {
			if holds[i] {
				answer := answers[name]
				answers[name] = [2]uint64{answer[0] + 1, answer[1] + uint64(id)*2654435761%(1<<32)}
			}
		}
	}

	var times []float64
	for _, user := range users {
		begin := time.Now()
		evaluate(user)
		times = append(times, time.Since(begin).Seconds())
	}
	sort.Float64s(times)
	check(json.NewEncoder(os.Stdout).Encode(map[string]any{
		"median": times[len(times)/2], "p99": times[len(times)*99/100], "answers": answers}))
}
