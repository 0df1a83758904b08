//! Evaluates rules for one user at a time by datalogic-rs: FOLDER has rules.json and users.json. Prints
//! seconds a user and the members of each rule as JSON.

use datalogic_rs::{bumpalo::Bump, DataValue, Engine, Logic};
use serde_json::{json, Map, Value};
use std::time::Instant;

fn read(folder: &str, name: &str) -> Value {
    let text = std::fs::read_to_string(format!("{folder}/{name}")).expect(name);
    serde_json::from_str(&text).expect(name)
}

fn logic(rule: &Value) -> Value {
    let conditions = rule.as_array().unwrap().iter();
    let all: Vec<Value> = conditions
        .map(|each| {
            let operator = match each["operator"].as_str().unwrap() {
                "=" => "===",
                "!=" => "!==",
                other => other,
            };
            json!({ operator: [{ "var": each["field"] }, each["value"]] })
        })
        .collect();
    json!({ "and": all })
}

fn main() {
    let folder = std::env::args().nth(1).expect("a folder");
    let rules = read(&folder, "rules.json");
    let engine = Engine::new();
    let compiled: Vec<(String, Logic)> = rules["rules"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, rule)| (name.clone(), engine.compile(&logic(rule).to_string()).expect("a rule")))
        .collect();

    let texts: Vec<String> =
        read(&folder, "users.json").as_array().unwrap().iter().map(Value::to_string).collect();
    let of_users = Bump::new();
    let users: Vec<&DataValue> = texts
        .iter()
        .map(|text| &*of_users.alloc(DataValue::from_str(text, &of_users).expect("a user")))
        .collect();

    let mut answers = vec![(0u64, 0u64); compiled.len()];
    let mut times = Vec::new();
    let mut holds = vec![false; compiled.len()];
    let mut arena = Bump::new();
    for round in 0..2 {
        for (id, user) in users.iter().enumerate() {
            arena.reset();
            let begin = Instant::now();
            for (place, (_, rule)) in holds.iter_mut().zip(&compiled) {
                *place = engine.evaluate(rule, *user, &arena).expect("an answer").as_bool() == Some(true);
            }
            let seconds = begin.elapsed().as_secs_f64();
            if round > 0 {
                times.push(seconds);
                continue;
            }
            for (answer, _) in answers.iter_mut().zip(&holds).filter(|(_, holds)| **holds) {
                *answer = (answer.0 + 1, answer.1 + id as u64 * 2_654_435_761 % (1 << 32));
            }
        }
    }
    times.sort_by(f64::total_cmp);
    let members: Map<String, Value> = compiled
        .iter()
        .zip(&answers)
        .map(|((name, _), answer)| (name.clone(), json!([answer.0, answer.1])))
        .collect();
    println!(
        "{}",
        json!({ "median": times[times.len() / 2], "p99": times[times.len() * 99 / 100], "answers": members })
    );
}
