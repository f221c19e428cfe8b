//! Markdown: headings, paragraphs, items and quotations a line each; no code, pictures, tables or struck-out words.

use pulldown_cmark::{Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd};

use super::{Error, filled, iso_date};
use crate::document::{Article, Metadata};

/// Reads CommonMark. A heading of the first level before all else is the title, and no part of the text; metadata is
/// read from a block between `---` lines at the head (`title: ...`, `date: ...`).
///
/// # Errors
/// Where there is no text.
pub fn read_markdown(source: &str) -> Result<Article, Error> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut metadata = Metadata::default();
    let mut heading = None;
    let mut lines: Vec<String> = vec![];
    let mut line = String::new();
    // How many blocks are open whose words are not read.
    let mut hidden = 0usize;
    let mut in_metadata = false;
    for event in Parser::new_ext(source, options) {
        match event {
            Event::Start(Tag::MetadataBlock(MetadataBlockKind::YamlStyle)) => in_metadata = true,
            Event::End(TagEnd::MetadataBlock(_)) => in_metadata = false,
            Event::Text(text) if in_metadata => read_block(&text, &mut metadata),
            Event::Start(tag) if hides(&tag) => hidden += 1,
            Event::End(tag) if ends_hiding(tag) => hidden -= 1,
            _ if hidden > 0 => {}
            Event::Text(text) | Event::Code(text) => line.push_str(&text),
            Event::SoftBreak => line.push(' '),
            Event::End(TagEnd::Heading(HeadingLevel::H1)) if lines.is_empty() && heading.is_none() => {
                heading = Some(std::mem::take(&mut line));
            }
            Event::InlineHtml(tag) if tag.to_ascii_lowercase().starts_with("<br") => end(&mut line, &mut lines),
            Event::HardBreak | Event::Rule => end(&mut line, &mut lines),
            Event::Start(tag) if is_block(&tag) => end(&mut line, &mut lines),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::BlockQuote(_)) => {
                end(&mut line, &mut lines);
            }
            _ => {}
        }
    }
    end(&mut line, &mut lines);
    metadata.title = metadata.title.or_else(|| filled(heading));
    Ok(Article { metadata, ..super::article(lines.join("\n"))? })
}

fn end(line: &mut String, lines: &mut Vec<String>) {
    let text = std::mem::take(line);
    if !text.trim().is_empty() {
        lines.push(text.trim().to_owned());
    }
}

fn hides(tag: &Tag) -> bool {
    matches!(tag, Tag::CodeBlock(_) | Tag::Image { .. } | Tag::Table(_) | Tag::Strikethrough | Tag::HtmlBlock)
}

fn ends_hiding(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::CodeBlock | TagEnd::Image | TagEnd::Table | TagEnd::Strikethrough | TagEnd::HtmlBlock)
}

fn is_block(tag: &Tag) -> bool {
    matches!(tag, Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::BlockQuote(_) | Tag::List(_))
}

/// Lines `key: value` at the head; quotation marks around a value go.
fn read_block(text: &str, metadata: &mut Metadata) {
    for line in text.lines() {
        let Some((key, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        let quoted = ['"', '\''].iter().find_map(|q| value.strip_prefix(*q)?.strip_suffix(*q));
        let value = filled(Some(quoted.unwrap_or(value)));
        let slot = match key.trim().to_ascii_lowercase().as_str() {
            "title" => &mut metadata.title,
            "date" => {
                metadata.date = value.and_then(|v| iso_date(&v));
                continue;
            }
            "source" => &mut metadata.source,
            "author" | "byline" => &mut metadata.author,
            "url" => &mut metadata.url,
            "language" | "lang" => &mut metadata.language,
            _ => continue,
        };
        *slot = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_becomes_its_paragraphs_and_metadata() {
        let source = "---\ntitle: \"Port: closed\"\ndate: 2026-02-04\nauthor: Ann Berg\ntags: [sea]\n---\n\
            # The port\n\nThe port of *Vell*\nclosed on [Tuesday](https://a.example).\\\nShips wait.[^1]\n\n\
            ## Ships\n\n- the Orla\n- the **Runa**,\n  still waiting\n\n> We ~~never~~ wait &amp; see.\n\n\
            ```\nlet x = 1;\n```\n\n![a ship](ship.png)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<div>x</div>\n\n\
            [^1]: For nine days.\n";
        let article = read_markdown(source).expect("an article");
        let lines: Vec<&str> = article.text.lines().collect();
        let expected = [
            "The port of Vell closed on Tuesday.",
            "Ships wait.",
            "Ships",
            "the Orla",
            "the Runa, still waiting",
            "We  wait & see.",
            "For nine days.",
        ];
        assert_eq!(lines, expected);
        assert_eq!(article.metadata.title.as_deref(), Some("Port: closed"));
        assert_eq!(article.metadata.date.as_deref(), Some("2026-02-04"));
        assert_eq!(article.metadata.author.as_deref(), Some("Ann Berg"));
    }

    #[test]
    fn the_first_heading_is_the_title() {
        let article = read_markdown("# The *port*\n\nIt closed.\n\n# After\n").expect("an article");
        assert_eq!(article.metadata.title.as_deref(), Some("The port"));
        assert_eq!(article.text, "It closed.\nAfter");
        assert_eq!(read_markdown("# The port\n"), Err(Error::Empty));
    }
}
