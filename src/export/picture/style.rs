//! Colours, shapes and sizes of the picture.

use super::super::{Size, Theme};
use crate::claim::{AttributionKind, Claim, Polarity};
use crate::document::EntityType;

/// What a node stands for, as far as its shape tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::export) enum Class {
    Person,
    Organisation,
    Place,
    Event,
    Thing,
}

impl Class {
    /// In the order of the legend.
    pub(in crate::export) const ALL: [Class; 5] =
        [Class::Person, Class::Organisation, Class::Place, Class::Event, Class::Thing];

    /// The class of an entity type.
    pub(in crate::export) fn of(kind: EntityType) -> Class {
        match kind {
            EntityType::Person => Class::Person,
            EntityType::Organization => Class::Organisation,
            EntityType::Place => Class::Place,
            EntityType::Event | EntityType::Time => Class::Event,
            EntityType::Object
            | EntityType::Abstract
            | EntityType::Substance
            | EntityType::Animal
            | EntityType::Plant => Class::Thing,
        }
    }

    /// Its class in DOT and SVG.
    pub(in crate::export) fn name(self) -> &'static str {
        match self {
            Class::Person => "person",
            Class::Organisation => "organisation",
            Class::Place => "place",
            Class::Event => "event",
            Class::Thing => "thing",
        }
    }

    /// Its words in the legend.
    pub(in crate::export) fn legend(self) -> &'static str {
        match self {
            Class::Person => "person, people",
            Class::Organisation => "organisation",
            Class::Place => "place",
            Class::Event => "event, time",
            Class::Thing => "thing, idea",
        }
    }
}

/// How far a claim holds, as far as its line tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::export) enum Status {
    /// The article says it.
    Asserted,
    /// Somebody says it.
    Reported,
    /// Possible, intended, future, asked, conditional.
    Possible,
}

impl Status {
    /// The status of a claim. A denial has that of what is denied.
    pub(in crate::export) fn of(claim: &Claim) -> Status {
        let affirmed = Claim { polarity: Polarity::Positive, ..claim.clone() };
        if affirmed.is_asserted() {
            Status::Asserted
        } else if claim.attribution.iter().any(|a| a.kind != AttributionKind::Scare) {
            Status::Reported
        } else {
            Status::Possible
        }
    }

    /// In the order of the legend.
    pub(in crate::export) const ALL: [Status; 3] = [Status::Asserted, Status::Reported, Status::Possible];

    /// Its class in DOT and SVG.
    pub(in crate::export) fn name(self) -> &'static str {
        match self {
            Status::Asserted => "asserted",
            Status::Reported => "reported",
            Status::Possible => "possible",
        }
    }

    /// Its words in the legend.
    pub(in crate::export) fn legend(self) -> &'static str {
        match self {
            Status::Asserted => "the article asserts",
            Status::Reported => "somebody says",
            Status::Possible => "possible or intended",
        }
    }

    /// Graphviz's name of the line style.
    pub(in crate::export) fn line(self) -> &'static str {
        match self {
            Status::Asserted => "solid",
            Status::Reported => "dashed",
            Status::Possible => "dotted",
        }
    }

    /// Width of the line, in points.
    pub(in crate::export) fn pen(self) -> f64 {
        match self {
            Status::Asserted => 1.3,
            Status::Reported => 1.4,
            Status::Possible => 2.0,
        }
    }
}

/// The words of the legend for negated claims.
pub(in crate::export) const NEGATED: &str = "negated (not)";

/// The colours of a theme, as `#rrggbb`.
#[derive(Clone, Copy, Debug)]
pub(in crate::export) struct Palette {
    pub(in crate::export) background: &'static str,
    pub(in crate::export) text: &'static str,
    /// Notes, foot.
    pub(in crate::export) grey: &'static str,
    pub(in crate::export) hairline: &'static str,
    /// Fill of a claim that another claim is about.
    pub(in crate::export) claim: &'static str,
    lines: [&'static str; 3],
    negated: &'static str,
    boxes: [(&'static str, &'static str); 5],
}

const LIGHT: Palette = Palette {
    background: "#FFFFFF",
    text: "#1A1A1A",
    grey: "#595959",
    hairline: "#B8B8B8",
    claim: "#F4F4F4",
    lines: ["#262626", "#00609A", "#5E5E5E"],
    negated: "#A63603",
    boxes: [
        ("#D6E9F8", "#0072B2"),
        ("#FCE8C5", "#B87400"),
        ("#D3EEE4", "#00805E"),
        ("#F5DDEA", "#A8487F"),
        ("#EFEFEF", "#707070"),
    ],
};

const DARK: Palette = Palette {
    background: "#15181C",
    text: "#F2F2F2",
    grey: "#B4BAC1",
    hairline: "#59616A",
    claim: "#23282E",
    lines: ["#E8E8E8", "#6CC0F0", "#B4BAC1"],
    negated: "#FF9466",
    boxes: [
        ("#123A57", "#56B4E9"),
        ("#4D3508", "#E69F00"),
        ("#0B4435", "#2CC79B"),
        ("#4E2440", "#E08DBE"),
        ("#30353B", "#A0A7AE"),
    ],
};

impl Palette {
    /// The colours of a theme.
    pub(in crate::export) fn of(theme: Theme) -> Palette {
        match theme {
            Theme::Light => LIGHT,
            Theme::Dark => DARK,
        }
    }

    /// The colour of a line and its words.
    pub(in crate::export) fn line(&self, status: Status, negated: bool) -> &'static str {
        if negated { self.negated } else { self.lines[status as usize] }
    }

    /// The colours by the names that style sheets know them by.
    pub(in crate::export) fn named(&self) -> Vec<(String, &'static str)> {
        let plain = [
            ("background", self.background),
            ("text", self.text),
            ("grey", self.grey),
            ("hairline", self.hairline),
            ("claim", self.claim),
            ("negated", self.negated),
        ];
        let mut named: Vec<(String, &str)> = plain.map(|(name, colour)| (name.to_owned(), colour)).into();
        named.extend(Status::ALL.map(|status| (status.name().to_owned(), self.line(status, false))));
        for class in Class::ALL {
            let (fill, border) = self.boxed(class);
            named.extend([(format!("{}-fill", class.name()), fill), (format!("{}-line", class.name()), border)]);
        }
        named
    }

    /// Fill and border of a node.
    pub(in crate::export) fn boxed(&self, class: Class) -> (&'static str, &'static str) {
        self.boxes[class as usize]
    }
}

/// Sizes in points, lengths of text in characters, and how much is drawn.
#[derive(Clone, Copy, Debug)]
pub(in crate::export) struct Measures {
    /// Width and height of the sheet.
    pub(in crate::export) sheet: (f64, f64),
    pub(in crate::export) node_font: f64,
    pub(in crate::export) claim_font: f64,
    pub(in crate::export) title_font: f64,
    pub(in crate::export) hub_font: f64,
    pub(in crate::export) node_chars: usize,
    pub(in crate::export) label_chars: usize,
    pub(in crate::export) note_chars: usize,
    pub(in crate::export) label_lines: usize,
    pub(in crate::export) note_lines: usize,
    /// Claims drawn as lines at most, and entities.
    pub(in crate::export) lines: usize,
    pub(in crate::export) things: usize,
    /// Lines from one subject at most.
    pub(in crate::export) per_subject: usize,
    /// Columns of entities at most.
    pub(in crate::export) columns: usize,
    /// Boxes at most, where claims are grouped.
    pub(in crate::export) groups: usize,
    /// Between neighbours in a column, and between columns, in inches, for Graphviz.
    pub(in crate::export) separation: (f64, f64),
    /// How much of the labels' height a hub has.
    pub(in crate::export) hub_share: f64,
}

/// Characters in a line of a hub's name.
pub(in crate::export) const HUB_CHARS: usize = 9;
/// Height of a line of text, by font size.
pub(in crate::export) const LEADING: f64 = 1.2;
/// What fonts to use in a picture that is drawn without Graphviz.
pub(in crate::export) const FONTS: &str = "Arial,Helvetica,Liberation Sans,sans-serif";

impl Measures {
    fn poster() -> Measures {
        Measures {
            sheet: (1684.0, 1191.0),
            node_font: 11.0,
            title_font: 28.0,
            claim_font: 10.0,
            node_chars: 15,
            label_chars: 17,
            lines: 120,
            things: 110,
            columns: 7,
            groups: 15,
            ..Measures::screen()
        }
    }

    /// The sizes of a picture on a screen, which a reader can move and enlarge: all claims of an ordinary article.
    pub(in crate::export) fn screen() -> Measures {
        Measures {
            sheet: (1080.0, 2600.0),
            node_font: 12.0,
            claim_font: 11.0,
            title_font: 20.0,
            hub_font: 14.0,
            node_chars: 15,
            label_chars: 16,
            note_chars: 22,
            label_lines: 4,
            note_lines: 6,
            lines: 90,
            things: 90,
            per_subject: 12,
            columns: 5,
            groups: 12,
            separation: (0.085, 0.22),
            hub_share: 0.65,
        }
    }

    /// The sizes of a sheet.
    pub(in crate::export) fn of(size: Size) -> Measures {
        match size {
            Size::Slide => Measures {
                sheet: (960.0, 540.0),
                node_font: 12.0,
                claim_font: 10.0,
                title_font: 20.0,
                hub_font: 15.0,
                node_chars: 18,
                label_chars: 20,
                note_chars: 26,
                label_lines: 3,
                note_lines: 5,
                lines: 22,
                things: 20,
                per_subject: 9,
                columns: 5,
                groups: 6,
                separation: (0.085, 0.22),
                hub_share: 0.85,
            },
            Size::Page => Measures {
                sheet: (595.0, 842.0),
                node_font: 9.0,
                claim_font: 8.0,
                title_font: 17.0,
                hub_font: 10.5,
                node_chars: 14,
                label_chars: 14,
                note_chars: 20,
                label_lines: 4,
                note_lines: 6,
                lines: 45,
                things: 40,
                per_subject: 12,
                columns: 4,
                groups: 8,
                separation: (0.07, 0.10),
                hub_share: 0.65,
            },
            Size::Poster => Measures::poster(),
        }
    }
}

#[cfg(test)]
fn luminance(colour: &str) -> f64 {
    let part = |i: usize| {
        let hex = colour.get(i..i + 2).expect("two digits");
        let v = f64::from(u8::from_str_radix(hex, 16).expect("a number")) / 255.0;
        if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

/// The contrast of two colours by WCAG 2, from 1 to 21.
#[cfg(test)]
pub(in crate::export) fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_borders_stand_out() {
        for theme in [Theme::Light, Theme::Dark] {
            let palette = Palette::of(theme);
            assert!(contrast(palette.grey, palette.background) >= 4.5);
            for status in Status::ALL {
                for negated in [false, true] {
                    assert!(contrast(palette.line(status, negated), palette.background) >= 4.5);
                    assert!(contrast(palette.line(status, negated), palette.claim) >= 4.5);
                }
            }
            for class in Class::ALL {
                let (fill, border) = palette.boxed(class);
                assert!(contrast(palette.text, fill) >= 7.0);
                assert!(contrast(border, palette.background) >= 3.0);
            }
        }
    }

    #[test]
    fn no_type_is_smaller_than_eight_points() {
        for m in [Measures::of(Size::Slide), Measures::of(Size::Page), Measures::poster(), Measures::screen()] {
            assert!([m.node_font, m.claim_font, m.title_font, m.hub_font].iter().all(|f| *f >= 8.0));
        }
    }
}
