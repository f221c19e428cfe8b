//! graph.mmd: the picture as a Mermaid flowchart, for Markdown pages that draw it. What is shown, and in what words, is
//! the same as in DOT and SVG: solid lines for what the article asserts, dashed for what somebody says, dotted for what
//! is possible or intended, and a cross at the end of what is denied. Mermaid has one broken line for the two, so
//! they differ in width.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::picture::Picture;
use super::picture::plan::{Heads, Line, Node, NodeKind, Plan};
use super::picture::style::{Class, Palette, Status};
use super::{Arrangement, Options};
use crate::graph::ClaimGraph;

/// Writes the picture.
pub(super) fn write(graph: &ClaimGraph, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    if options.show.arrangement == Arrangement::Timeline {
        let message = "a timeline is drawn as svg, dot, png or pdf";
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    let (plan, _) = Picture::of(graph, options)?.fit();
    let palette = Palette::of(options.theme);
    // Front matter is YAML, in which a JSON string of ASCII is a string.
    writeln!(out, "---\ntitle: \"{}\"\n---\nflowchart LR", encoded(&plan.title.join(" ")))?;
    if plan.groups.is_empty() {
        nodes(&plan, 0, &palette, out)?;
    }
    for (at, group) in plan.groups.iter().enumerate() {
        writeln!(out, "  subgraph g{at} [\"{}\"]", encoded(&group.label))?;
        nodes(&plan, at, &palette, out)?;
        writeln!(out, "  end\n  style g{at} fill:none,stroke:{}", palette.grey)?;
    }
    let mut styles = String::new();
    // Every tie counts, the unseen one of a note too.
    let unseen = plan.nodes.iter().filter(|n| n.note.is_some()).count();
    for (i, line) in plan.lines.iter().enumerate() {
        let label = if line.label.is_empty() { String::new() } else { format!("|\"{}\"|", lines(&line.label)) };
        writeln!(out, "  n{} {}{label} n{}", line.from, tie(line), line.to)?;
        let (width, dashes) = (line.pen(), dashes(line.status));
        let _ = writeln!(styles, "  linkStyle {} stroke-width:{width}px{dashes}", i + unseen);
    }
    out.write_all(styles.as_bytes())?;
    if !plan.foot.is_empty() {
        writeln!(out, "  foot[\"{}\"]", lines(&plan.foot))?;
        writeln!(out, "  style foot fill:none,stroke:none,color:{}", palette.grey)?;
    }
    Ok(())
}

/// The nodes of a group, each with its note.
fn nodes(plan: &Plan, group: usize, palette: &Palette, out: &mut dyn Write) -> io::Result<()> {
    for (i, node) in plan.nodes.iter().enumerate().filter(|(_, n)| n.group == group) {
        writeln!(out, "  n{i}{}", shape(node))?;
        if let Some(note) = &node.note {
            writeln!(out, "  n{i}n[\"{}\"]\n  n{i}n ~~~ n{i}", lines(&note.label))?;
            writeln!(out, "  style n{i}n fill:none,stroke:none,color:{}", palette.grey)?;
        }
    }
    Ok(())
}

/// The shape of a node tells its class, as in the other pictures.
fn shape(node: &Node) -> String {
    let label = lines(&node.label);
    let (open, close) = match node.kind {
        NodeKind::Claim(..) => ("{{\"", "\"}}"),
        NodeKind::Thing(class) | NodeKind::Hub(class) => match class {
            Class::Person => ("([\"", "\"])"),
            Class::Organisation => ("[\"", "\"]"),
            Class::Place => ("[/\"", "\"/]"),
            Class::Event => (">\"", "\"]"),
            Class::Thing => ("(\"", "\")"),
        },
    };
    format!("{open}{label}{close}")
}

fn tie(line: &Line) -> &'static str {
    let plain = line.status == Status::Asserted;
    match (line.heads, line.negated, plain) {
        (Heads::None, _, true) => "---",
        (Heads::None, _, false) => "-.-",
        (Heads::Object, false, true) => "-->",
        (Heads::Object, false, false) => "-.->",
        (Heads::Object, true, true) => "--x",
        (Heads::Object, true, false) => "-.-x",
        (Heads::Both, false, true) => "<-->",
        (Heads::Both, false, false) => "<-.->",
        (Heads::Both, true, true) => "x--x",
        (Heads::Both, true, false) => "x-.-x",
    }
}

fn dashes(status: Status) -> &'static str {
    match status {
        Status::Asserted => "",
        Status::Reported => ",stroke-dasharray:6 4",
        Status::Possible => ",stroke-dasharray:1 4",
    }
}

fn lines(lines: &[String]) -> String {
    lines.iter().map(|l| encoded(l)).collect::<Vec<_>>().join("<br/>")
}

/// Text that Mermaid shows as it is: everything but letters, digits and plain punctuation is a character code.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' | ',' | '.' | '\'' | '-' | '(' | ')' | '!' | '?' | ':' | '/' => encoded.push(c),
            c if c.is_alphanumeric() => encoded.push(c),
            c => {
                let _ = write!(encoded, "#{};", u32::from(c));
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_label_is_read_as_syntax() {
        assert_eq!(encoded("a \"b\" `c` #35; <b>"), "a #34;b#34; #96;c#96; #35;35#59; #60;b#62;");
        assert_eq!(encoded("\u{e9}\u{1f6a2}]|"), "\u{e9}#128674;#93;#124;");
    }
}
