//! Bytes to text: UTF-8 and UTF-16 as they say themselves, other encodings only where they are clearly text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

use super::Error;

/// Decodes a file. A byte order mark decides and goes; otherwise the bytes are UTF-8, or the encoding is guessed.
///
/// # Errors
/// Where they are no text: NUL bytes, damaged UTF-8, or bytes that look like no encoding's text.
pub fn decode(bytes: Vec<u8>) -> Result<String, Error> {
    decode_with(bytes, |_| None)
}

/// Decodes a web page, which may name its encoding in a `meta` element.
///
/// # Errors
/// As [`decode`].
pub fn decode_html(bytes: Vec<u8>) -> Result<String, Error> {
    decode_with(bytes, declared)
}

fn decode_with(bytes: Vec<u8>, declared: fn(&[u8]) -> Option<&'static Encoding>) -> Result<String, Error> {
    let marked = Encoding::for_bom(&bytes);
    if let Some((encoding, length)) = marked
        && encoding != encoding_rs::UTF_8
    {
        let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes[length..]);
        let text = text.ok_or(Error::Encoding(length))?.into_owned();
        return match text.find('\0') {
            Some(at) => Err(Error::Nul(at)),
            None => checked(text),
        };
    }
    if let Some(at) = bytes.iter().position(|b| *b == 0) {
        return Err(Error::Nul(at));
    }
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            if marked.is_some() {
                text.remove(0);
            }
            checked(text)
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.as_bytes();
            let text = declared(bytes).or_else(|| guess(bytes)).and_then(|encoding| strictly(encoding, bytes));
            checked(text.ok_or(Error::Encoding(at))?)
        }
    }
}

fn checked(text: String) -> Result<String, Error> {
    if u32::try_from(text.len()).is_err() { Err(Error::TooLarge) } else { Ok(text) }
}

/// The encoding that fits best, unless the bytes are UTF-8 with damage: then a guess would be wrong everywhere.
fn guess(bytes: &[u8]) -> Option<&'static Encoding> {
    let (mut sound, mut damaged) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        damaged += usize::from(!chunk.invalid().is_empty());
    }
    if sound * 4 >= damaged {
        return None;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    Some(detector.guess(None, Utf8Detection::Deny))
}

/// The text, if every byte decodes and the result is made of letters, blanks and punctuation, as texts are.
fn strictly(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    let mut letters = 0;
    for c in text.chars() {
        if c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}') {
            return None;
        }
        letters += usize::from(c.is_alphabetic() || c.is_whitespace());
    }
    // Even tables and lists of figures are half letters and blanks.
    (letters * 2 > text.chars().count()).then(|| text.into_owned())
}

/// The encoding that a page names in its first kilobyte (`<meta charset=...>`).
fn declared(page: &[u8]) -> Option<&'static Encoding> {
    let head = page.get(..1024).unwrap_or(page).to_ascii_lowercase();
    let at = head.windows(8).position(|w| w == b"charset=")? + 8;
    let name = head[at..].trim_ascii_start();
    let name = name.strip_prefix(b"\"").or(name.strip_prefix(b"'")).unwrap_or(name);
    let end = name.iter().position(|b| !(b.is_ascii_alphanumeric() || b"-_:.".contains(b)))?;
    // A page that calls itself UTF-8 and is not has told nothing.
    Encoding::for_label(&name[..end]).filter(|e| *e != encoding_rs::UTF_8 && e.is_ascii_compatible())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn byte_order_marks_decide_and_go() {
        assert_eq!(decode(b"\xef\xbb\xbfA\xc3\xa9".to_vec()).as_deref(), Ok("A\u{e9}"));
        assert_eq!(decode(b"\xff\xfeA\x00\xe9\x00".to_vec()).as_deref(), Ok("A\u{e9}"));
        assert_eq!(decode(b"\xfe\xff\x00A\x00\xe9".to_vec()).as_deref(), Ok("A\u{e9}"));
        assert_eq!(decode(b"\xff\xfeA".to_vec()), Err(Error::Encoding(2)));
    }

    #[test]
    fn text_in_an_old_encoding_is_decoded() {
        let bytes = b"\x93We won\x92t sail,\x94 said Ren\xe9 of the caf\xe9.".to_vec();
        let text = "\u{201c}We won\u{2019}t sail,\u{201d} said Ren\u{e9} of the caf\u{e9}.";
        assert_eq!(decode(bytes).as_deref(), Ok(text));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"PK\x03\x04\x00\x01".to_vec()), Err(Error::Nul(4)));
        assert_eq!(decode(b"\x89PNG\x1a\x0b".to_vec()), Err(Error::Encoding(0)));
        let noise: Vec<u8> = (0..4000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8 | 1).collect();
        assert!(matches!(decode(noise), Err(Error::Encoding(_))));
    }

    #[test]
    fn damaged_utf8_is_not_taken_for_another_encoding() {
        assert_eq!(decode("Ren\u{e9} of the caf\u{e9}".bytes().chain(*b" \xff").collect()), Err(Error::Encoding(19)));
    }

    #[test]
    fn a_page_may_name_its_encoding() {
        let page = b"<meta charset=\"iso-8859-2\"><p>B\xe1s\xf8 \xb3".to_vec();
        assert_eq!(decode_html(page).as_deref(), Ok("<meta charset=\"iso-8859-2\"><p>B\u{e1}s\u{159} \u{142}"));
    }
}
