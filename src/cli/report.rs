//! Diagnostics and progress on standard error.

use std::fmt::Display;
use std::io::{IsTerminal, Write, stderr, stdout};
use std::process::ExitCode;
use std::time::Duration;

use anstyle::AnsiColor;
use indicatif::{ProgressBar, ProgressStyle};

/// What went wrong so far, and how far the work is.
pub struct Report {
    failed: bool,
    progress: ProgressBar,
}

impl Report {
    pub fn new() -> Report {
        Report { failed: false, progress: ProgressBar::hidden() }
    }

    /// Shows a count of documents while they are worked on, where somebody looks at it and nothing else is written
    /// there.
    pub fn count_documents(&mut self, to_stdout: bool) {
        if !stderr().is_terminal() || (to_stdout && stdout().is_terminal()) {
            return;
        }
        let style = ProgressStyle::with_template("{spinner} documents: {human_pos}, {elapsed}");
        self.progress =
            ProgressBar::new_spinner().with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
        self.progress.enable_steady_tick(Duration::from_millis(100));
    }

    /// So many more documents are done.
    pub fn advance(&self, documents: usize) {
        self.progress.inc(documents as u64);
    }

    /// Reports input that failed; the rest goes on.
    pub fn error(&mut self, place: &str, reason: &dyn Display) {
        self.failed = true;
        self.print(&format!("{place}: {reason}"));
    }

    /// Reports what ended the work.
    pub fn fatal(&mut self, error: &anyhow::Error) {
        self.failed = true;
        self.print(&format!("{error:#}"));
    }

    /// Says what is worth knowing though nothing failed.
    pub fn note(&self, message: &str) {
        self.progress.suspend(|| {
            let _ = writeln!(anstream::stderr(), "note: {message}");
        });
    }

    /// Says what was done, to somebody who looks.
    pub fn done(&self, message: &str) {
        self.progress.finish_and_clear();
        if stderr().is_terminal() {
            let _ = writeln!(anstream::stderr(), "{message}");
        }
    }

    pub fn exit_code(&self) -> ExitCode {
        self.progress.finish_and_clear();
        if self.failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }

    fn print(&self, message: &str) {
        let style = AnsiColor::Red.on_default().bold();
        // Where standard error is closed there is nobody to tell.
        self.progress.suspend(|| {
            let _ = writeln!(anstream::stderr(), "{style}error:{style:#} {message}");
        });
    }
}
