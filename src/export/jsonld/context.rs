//! The context: what each name in the file means.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::export::rdf::vocabulary::{Kind, NAMES, Name, VOCABULARY, XSD};

/// Writes the file's head up to the list of nodes, a name a line. Values of our closed lists are short forms under
/// `@vocab`: `polarity/negative`.
pub fn write(out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{{\"@context\":{{\"@version\":1.1,\n\"@vocab\":\"{VOCABULARY}\"")?;
    for name in NAMES {
        write!(out, ",\n\"{}\":{}", name.term, meaning(*name))?;
    }
    out.write_all(b"},\n\"@graph\":[")
}

fn meaning(name: Name) -> Value {
    let iri = name.node().into_string();
    let mut meaning = match name.kind {
        Kind::Class | Kind::Text => json!({ "@id": iri }),
        Kind::Iri => json!({ "@id": iri, "@type": "@id" }),
        Kind::Listed => json!({ "@id": iri, "@type": "@vocab" }),
        Kind::Typed(of) => json!({ "@id": iri, "@type": format!("{XSD}{of}") }),
    };
    if let (true, Value::Object(fields)) = (name.is_list(), &mut meaning) {
        fields.insert("@container".to_owned(), "@set".into());
    }
    meaning
}
