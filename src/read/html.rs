//! Web pages: the article without what stands around it.

use dom_smoothie::{Config, Readability, TextMode};

use super::{Error, filled, iso_date};
use crate::document::{Article, Metadata};

/// Deeper pages are no articles, and the time that they take grows with the square of their depth. Browsers stop at 512.
const DEPTH: usize = 2000;

/// Elements without content, or whose end need not be written.
const UNNESTED: [&str; 27] = [
    "area", "base", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li", "link",
    "meta", "option", "p", "param", "rp", "rt", "source", "tbody", "td", "th", "tr", "wbr",
];

/// Takes the article out of a page, a paragraph on each line, with what the page says of it.
///
/// # Errors
/// Where there is none.
pub fn read_html(page: &str) -> Result<Article, Error> {
    if page.trim().is_empty() {
        return Err(Error::Empty);
    }
    if is_too_deep(page) {
        return Err(Error::NoArticle(format!("its elements are nested more than {DEPTH} deep")));
    }
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let wrong = |e: dom_smoothie::ReadabilityError| Error::NoArticle(e.to_string());
    let mut readability = Readability::new(page, None, Some(config)).map_err(wrong)?;
    let url = readability.doc.select("link[rel=canonical]").attr("href");
    let found = readability.parse().map_err(wrong)?;
    let lines: Vec<&str> = found.text_content.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    let mut article = super::article(lines.join("\n"))?;
    let author = filled(found.byline).map(|a| a.strip_prefix("By ").map(str::to_owned).unwrap_or(a));
    article.metadata = Metadata {
        title: filled(Some(found.title)),
        date: found.published_time.and_then(|d| iso_date(&d)),
        source: filled(found.site_name),
        author,
        url: filled(url.as_deref()).or_else(|| filled(found.url)),
        language: filled(found.lang),
    };
    Ok(article)
}

/// Whether tags nest deeper than [`DEPTH`], told in one pass and before a tree is built.
fn is_too_deep(page: &str) -> bool {
    let mut depth = 0usize;
    let mut rest = page;
    while let Some((_, tag)) = rest.split_once('<') {
        rest = tag;
        let closes = tag.starts_with('/');
        let name = tag.strip_prefix('/').unwrap_or(tag);
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default().to_ascii_lowercase();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || UNNESTED.contains(&name.as_str()) {
            continue;
        }
        if closes {
            depth = depth.saturating_sub(1);
        } else if name == "script" || name == "style" {
            // Programs and styles may hold `<` that opens nothing.
            let end = ["</script", "</style", "</SCRIPT", "</STYLE"].iter().filter_map(|end| tag.find(end)).min();
            rest = end.and_then(|end| tag.get(end + 2..)).unwrap_or_default();
        } else if !tag.split('>').next().unwrap_or_default().ends_with('/') {
            depth += 1;
        }
        if depth > DEPTH {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!doctype html><html lang="en"><head><title>Port of Vell closes | The Harbour Post</title>
<meta property="og:title" content="Port of Vell closes">
<meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2026-02-04T10:00:00Z">
<meta name="author" content="By Ann Berg"><link rel="canonical" href="https://post.example/vell">
<style>p { color: red }</style><script>var shown = "no text";</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Port of Vell closes</h1>
<p>The port of Vell closed on Tuesday,
   the <b>harbour&nbsp;master</b> said &amp; signed, after a storm had damaged both of its piers, the crane and a shed.</p>
<p>Ships wait outside.<br>Two of them carry grain, and one of them has been waiting for nine days, its captain said.</p>
<ul><li>The <i>Orla</i> turned back.</li><li>The Runa did not, because she was short of fuel and of water.</li></ul>
</article><footer>All rights reserved by the Harbour Post.</footer></body></html>"#;

    #[test]
    fn a_page_becomes_its_paragraphs_and_metadata() {
        let article = read_html(PAGE).expect("an article");
        let expected = "The port of Vell closed on Tuesday, the harbour master said & signed, after a storm had \
            damaged both of its piers, the crane and a shed.\nShips wait outside.\nTwo of them carry grain, and one of \
            them has been waiting for nine days, its captain said.\nThe Orla turned back.\nThe Runa did not, because \
            she was short of fuel and of water.";
        assert_eq!(article.text, expected);
        let metadata = article.metadata;
        assert_eq!(metadata.title.as_deref(), Some("Port of Vell closes"));
        assert_eq!(metadata.date.as_deref(), Some("2026-02-04T10:00:00Z"));
        assert_eq!(metadata.source.as_deref(), Some("The Harbour Post"));
        assert_eq!(metadata.author.as_deref(), Some("Ann Berg"));
        assert_eq!(metadata.url.as_deref(), Some("https://post.example/vell"));
        assert_eq!(metadata.language.as_deref(), Some("en"));
    }

    #[test]
    fn a_page_of_endless_depth_is_refused_at_once() {
        assert!(matches!(read_html(&"<div><b>".repeat(100_000)), Err(Error::NoArticle(_))));
        let flat = "<script>if (a<b) {}</script><br><p>Ships wait.<ul><li>The <i>Orla</i>.</ul><svg><path d=''/></svg>";
        assert!(read_html(&flat.repeat(3000)).is_ok());
    }

    #[test]
    fn a_page_without_text_is_refused() {
        assert_eq!(read_html(" \n"), Err(Error::Empty));
        assert!(read_html("<html><body><img src=a.png></body></html>").is_err());
    }
}
