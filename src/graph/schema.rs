//! The JSON Schemas (2020-12) of the published records, generated from their Rust types and kept in `docs/`.

use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use super::{ClaimRecord, EntityRecord};

/// The schema of a line of claims.jsonl, as indented JSON.
pub fn claims() -> String {
    schema::<ClaimRecord>("A line of claims.jsonl of claimgraph")
}

/// The schema of a line of entities.jsonl, as indented JSON.
pub fn entities() -> String {
    schema::<EntityRecord>("A line of entities.jsonl of claimgraph")
}

fn schema<T: JsonSchema>(title: &str) -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize().with_transform(Present);
    let made = settings.into_generator().into_root_schema_for::<T>().to_value();
    let mut schema = json!({ "$schema": "https://json-schema.org/draft/2020-12/schema", "title": title });
    if let (Value::Object(schema), Value::Object(made)) = (&mut schema, made) {
        schema.extend(made.into_iter().filter(|(key, _)| key != "$schema" && key != "title"));
    }
    format!("{schema:#}\n")
}

/// What is absent is left out and never null.
#[derive(Clone)]
struct Present;

impl Transform for Present {
    fn transform(&mut self, schema: &mut Schema) {
        if let Some(Value::Array(types)) = schema.get_mut("type") {
            types.retain(|t| t != "null");
            if let [only] = types.as_slice() {
                let only = only.clone();
                schema.insert("type".to_owned(), only);
            }
        }
        if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
            choices.retain(|c| c.get("type").is_none_or(|t| t != "null"));
            if let [Value::Object(only)] = choices.as_slice() {
                let only = only.clone();
                schema.remove("anyOf");
                for (key, value) in only {
                    schema.insert(key, value);
                }
            }
        }
        transform_subschemas(self, schema);
    }
}
