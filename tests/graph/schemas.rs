//! The schemas in `docs/` are those of the records. `BLESS=1 cargo test --test graph` writes them anew.

use std::path::Path;

use claimgraph::graph::schema;
use serde_json::Value;

#[test]
fn the_schemas_in_docs_are_up_to_date() {
    for (name, schema) in [("claims", schema::claims()), ("entities", schema::entities())] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("docs/{name}.schema.json"));
        if std::env::var_os("BLESS").is_some() {
            std::fs::create_dir_all(path.parent().expect("it is in a folder")).expect("docs can be made");
            std::fs::write(&path, &schema).expect("docs can be written");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(kept, schema, "{} is out of date: run with BLESS=1", path.display());
    }
}

#[test]
fn a_schema_says_what_is_required_and_allows_nothing_else() {
    let claims: Value = serde_json::from_str(&schema::claims()).expect("a schema is JSON");
    let required = claims["required"].as_array().expect("some fields are required");
    for (field, expected) in
        [("id", true), ("polarity", true), ("evidence", true), ("object", false), ("implied", false)]
    {
        assert_eq!(required.iter().any(|r| r == field), expected, "{field}");
    }
    assert_eq!(claims["additionalProperties"], false);
    assert_eq!(claims["properties"]["id"]["pattern"], "^c-[0-9a-f]{32}$");
    // What is absent is left out.
    assert!(!schema::claims().contains("null") && !schema::entities().contains("null"));
}
