//! graph.html: one page to explore the claims, with the text, the picture and a table side by side.
//!
//! The page is one file that needs no network. What is known of the claims stands in it as JSON, which the page's own
//! script turns into text nodes: no word of an article is ever read as markup. A content security policy lets only that
//! script and style run, by their hashes.

mod base64;
mod data;

use std::io::{self, Write};

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use self::base64::base64;
use self::data::{Data, PictureData, Positions};
use super::picture::Picture;
use super::picture::label::clean;
use super::picture::style::Palette;
use super::svg::{self, MAIN_CLAIMS};
use super::{Options, Show, Theme};
use crate::graph::ClaimGraph;

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = concat!(
    "\"use strict\";\n(() => {\n",
    include_str!("shared.js"),
    include_str!("article.js"),
    include_str!("picture.js"),
    include_str!("table.js"),
    include_str!("page.js"),
    "})();\n"
);

/// With more documents than this, only the picture of all is drawn.
const PICTURES: usize = 200;

/// Writes the page. It is light or dark as the reader's system wishes, and always dark with [`Theme::Dark`], until the
/// reader changes it.
///
/// # Errors
/// Those of the writer.
pub(super) fn write(graph: &ClaimGraph, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let (pictures, drawings) = draw(graph, &options.show)?;
    let main_claims = drawings.first().map_or(vec![], |d| d.main_claims.clone());
    let title = drawings.first().map_or(String::new(), |d| d.title.clone());
    let style = format!("{}{STYLE}", colours());
    let data = serde_json::to_string(&Data::new(graph, pictures))?;
    let mut rest = PAGE;
    while let Some((before, (name, after))) = rest.split_once("{{").and_then(|(b, r)| Some((b, r.split_once("}}")?))) {
        out.write_all(before.as_bytes())?;
        let value = match name {
            "policy" => policy(&style),
            "title" => escape(&title),
            "heading" => escape(heading(graph).unwrap_or(&title)),
            "theme" if options.theme == Theme::Dark => " data-theme=\"dark\"".to_owned(),
            "theme" => String::new(),
            "style" => style.clone(),
            "description" => escape(&main_claims.join(" ")),
            "claims" => main_claims.iter().map(|c| format!("<li>{}</li>", escape(c))).collect(),
            "pictures" => {
                drawings.iter().map(|d| format!("<template class=\"drawing\">{}</template>\n", d.svg)).collect()
            }
            // Nothing can end the block before its time.
            "data" => data.replace('<', "\\u003c"),
            "script" => SCRIPT.to_owned(),
            other => unreachable!("page.html asks for {other}"),
        };
        out.write_all(value.as_bytes())?;
        rest = after;
    }
    out.write_all(rest.as_bytes())
}

/// The headline of the only document.
fn heading(graph: &ClaimGraph) -> Option<&str> {
    let mut records = graph.records().values();
    let (first, second) = (records.next()?, records.next());
    let title = first.document.metadata().title.as_deref().filter(|t| !clean(t).is_empty());
    second.is_none().then(|| title.unwrap_or(first.document.id()))
}

/// A picture as an element of the page.
struct Drawing {
    title: String,
    main_claims: Vec<String>,
    svg: String,
}

/// The picture of all documents, then one of each where there are several and it has the entity in focus. The page has
/// its own legend, and shows pictures in columns.
fn draw(graph: &ClaimGraph, show: &Show) -> io::Result<(Vec<PictureData>, Vec<Drawing>)> {
    let mut parts: Vec<(Option<usize>, ClaimGraph)> = vec![(None, graph.clone())];
    let documents = graph.records().len();
    if documents > 1 && documents <= PICTURES {
        let single = graph.records().values().cloned().map(ClaimGraph::from);
        parts.extend(single.enumerate().map(|(at, part)| (Some(at), part)));
    }
    let positions = Positions::new(graph);
    let drawn = parts.par_iter().map(|(document, part)| {
        let picture = match Picture::for_screen(part, show) {
            Err(error) if document.is_some() && error.kind() == io::ErrorKind::InvalidInput => return Ok(None),
            picture => picture?,
        };
        let (plan, placed) = picture.fit_screen();
        let data = PictureData::new(*document, &picture, &plan, &positions);
        let main_claims = picture.main_claims(MAIN_CLAIMS);
        let shows = format!("{} {}", plan.foot.join(" "), main_claims.join(" "));
        let title = picture.title().to_owned();
        let svg = svg::inline(&plan, &placed, picture.measures, &format!("Graph of the claims: {title}"), &shows);
        Ok(Some((data, Drawing { title, main_claims, svg })))
    });
    let drawn: Vec<Option<(PictureData, Drawing)>> = drawn.collect::<io::Result<_>>()?;
    Ok(drawn.into_iter().flatten().unzip())
}

/// The colours of both themes as variables of the style sheet.
fn colours() -> String {
    let set = |theme: Theme| -> String {
        let named = Palette::of(theme).named().into_iter();
        named.map(|(name, colour)| format!("--{name}:{colour};")).collect()
    };
    let (light, dark) = (set(Theme::Light), set(Theme::Dark));
    format!(
        ":root{{color-scheme:light;{light}}}\n:root[data-theme=dark]{{color-scheme:dark;{dark}}}\n\
         @media (prefers-color-scheme:dark){{:root:not([data-theme]){{color-scheme:dark;{dark}}}}}\n"
    )
}

/// Nothing is loaded, nothing is sent, and only the page's own style and script count.
fn policy(style: &str) -> String {
    let hash = |content: &str| format!("'sha256-{}'", base64(&Sha256::digest(content.as_bytes())));
    format!(
        "default-src 'none'; style-src {}; script-src {}; img-src data:; base-uri 'none'; form-action 'none'",
        hash(style),
        hash(SCRIPT)
    )
}

/// Text in HTML, between tags and in quoted attributes.
fn escape(text: &str) -> String {
    let text = clean(text);
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests;
