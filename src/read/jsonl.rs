//! Articles as lines of JSON.

use serde::Deserialize;
use serde_json::Value;

use super::{Error, filled, iso_date};
use crate::document::{Article, Metadata};

/// What a line may say; other keys are passed over.
#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: Value,
    text: String,
    title: Option<String>,
    date: Option<String>,
    source: Option<String>,
    author: Option<String>,
    url: Option<String>,
    language: Option<String>,
}

/// Reads the article of one line, numbered from 1: `{"id": ..., "text": ..., "title": ...}`. Only `text` must be there;
/// an id may be a string or a whole number.
///
/// # Errors
/// Where the line is no such object, its date is no date, or it has no text.
pub fn read_line(line: &str, number: usize) -> Result<Article, Error> {
    let wrong = |reason: String| Error::Line { line: number, reason };
    let parsed: Line = serde_json::from_str(line).map_err(|e| {
        // The parser's own line is always 1 here.
        let reason = e.to_string();
        let reason = reason.split(" at line ").next().unwrap_or_default();
        wrong(if e.is_data() { reason.to_owned() } else { format!("no JSON: {reason} in column {}", e.column()) })
    })?;
    let id = match parsed.id {
        Value::Null => String::new(),
        Value::String(id) => id,
        Value::Number(id) if !id.is_f64() => id.to_string(),
        other => return Err(wrong(format!("the id is neither a string nor a whole number: {other}"))),
    };
    let date = match filled(parsed.date) {
        None => None,
        Some(text) => Some(iso_date(&text).ok_or_else(|| wrong(format!("`{text}` is no date like 2026-02-04")))?),
    };
    let article = super::article(parsed.text).map_err(|e| wrong(e.to_string()))?;
    let metadata = Metadata {
        title: filled(parsed.title),
        date,
        source: filled(parsed.source),
        author: filled(parsed.author),
        url: filled(parsed.url),
        language: filled(parsed.language),
    };
    Ok(Article { id, metadata, ..article })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(line: &str) -> String {
        read_line(line, 7).expect_err("no article").to_string()
    }

    #[test]
    fn a_line_is_an_article() {
        let line =
            r#"{"id": 12, "text": " The port\nclosed. ", "title": "", "date": "4 Feb 2026", "author": null, "x": []}"#;
        let article = read_line(line, 1).expect("an article");
        assert_eq!((article.id.as_str(), article.text.as_str()), ("12", " The port\nclosed. "));
        assert_eq!(article.metadata, Metadata { date: Some("2026-02-04".into()), ..Metadata::default() });
    }

    #[test]
    fn a_bad_line_is_named() {
        assert_eq!(reason("{\"text\": \"a\""), "line 7: no JSON: EOF while parsing an object in column 12");
        assert_eq!(reason("{}"), "line 7: missing field `text`");
        assert_eq!(reason("{\"text\": 1}"), "line 7: invalid type: integer `1`, expected a string");
        assert_eq!(reason("{\"text\": \" \"}"), "line 7: there is no text in it");
        assert_eq!(
            reason("{\"text\": \"a\", \"id\": []}"),
            "line 7: the id is neither a string nor a whole number: []"
        );
        assert_eq!(reason("{\"text\": \"a\", \"date\": \"soon\"}"), "line 7: `soon` is no date like 2026-02-04");
    }
}
