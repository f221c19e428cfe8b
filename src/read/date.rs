//! Dates as articles give them.

use jiff::civil::Date;
use jiff::fmt::{rfc2822, strtime};

/// Forms of a date that can be read in one way only.
const FORMS: [&str; 8] =
    ["%B %d, %Y", "%d %B %Y", "%b %d, %Y", "%d %b %Y", "%A, %B %d, %Y", "%A, %d %B %Y", "%Y/%m/%d", "%Y%m%d"];

/// An ISO 8601 date from the forms that metadata comes in. One that is ISO 8601 already (`2026-02-04`,
/// `2026-02-04T10:00:00Z`, `2026-02`) stays as it is; `February 4, 2026` and mail's `Wed, 4 Feb 2026 10:00:00 +0000`
/// are rewritten. None where it is no date, or one that could be read in two ways (`02/04/2026`).
pub fn iso_date(text: &str) -> Option<String> {
    let text = text.trim();
    let (date, time) = text.split_at_checked(10).unwrap_or((text, ""));
    if is_date(date) && (time.is_empty() || time.starts_with(['T', ' '])) || is_month(text) {
        return Some(text.to_owned());
    }
    let named = FORMS.iter().find_map(|form| strtime::parse(form, text).ok()?.to_date().ok());
    let date = named.or_else(|| Some(rfc2822::parse(text).ok()?.date()))?;
    Some(date.to_string())
}

fn is_date(text: &str) -> bool {
    let digits = text.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    text.len() == 10 && digits && text.parse::<Date>().is_ok()
}

fn is_month(text: &str) -> bool {
    let year_only = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    year_only || is_date(&format!("{text}-01"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_become_iso_8601_or_nothing() {
        for same in ["2026-02-04", "2026-02-04T10:00:00+01:00", "2026-02", "2026"] {
            assert_eq!(iso_date(same).as_deref(), Some(same));
        }
        for text in ["February 4, 2026", "4 Feb 2026", "Wed, 4 Feb 2026 10:00:00 +0000", "2026/02/04", "20260204"] {
            assert_eq!(iso_date(text).as_deref(), Some("2026-02-04"), "{text}");
        }
        for none in ["", "yesterday", "2026-02-30", "02/04/2026", "2026-02-04x", "2026-2-4\u{e9}"] {
            assert_eq!(iso_date(none), None, "{none}");
        }
    }
}
