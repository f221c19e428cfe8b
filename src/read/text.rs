//! Plain text.

use super::Error;
use crate::document::Article;

/// Takes a text as it is.
///
/// # Errors
/// Where there is none, or 4 GiB and more.
pub fn read_text(text: String) -> Result<Article, Error> {
    super::article(text)
}
