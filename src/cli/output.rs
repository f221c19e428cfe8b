//! Files that appear whole or not at all, and standard output.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use claimgraph::export::Sink;

use super::input::{is_stdin, reason};

/// Standard output, buffered.
pub fn stdout() -> BufWriter<io::StdoutLock<'static>> {
    BufWriter::with_capacity(1 << 16, io::stdout().lock())
}

/// Whether the error is only that nobody reads standard output any more.
pub fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let kinds = error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>());
    kinds.into_iter().any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}

/// Files of one folder. Each is written beside its place and moved there by [`Files::commit`]; what was not committed
/// is removed, with the folders that were made for it.
pub struct Files {
    folder: PathBuf,
    /// Written so far: where it is now, and where it belongs.
    written: Vec<(PathBuf, PathBuf)>,
    made: Vec<PathBuf>,
}

impl Files {
    /// Writes into a folder, which is made if need be.
    pub fn new(folder: &Path) -> Files {
        Files { folder: folder.to_owned(), written: vec![], made: vec![] }
    }

    /// Moves all files to their places.
    pub fn commit(mut self) -> Result<()> {
        while let Some((from, to)) = self.written.pop() {
            if let Err(error) = fs::rename(&from, &to) {
                self.written.push((from, to.clone()));
                return Err(anyhow::anyhow!("{}: {}", to.display(), reason(&error)));
            }
        }
        self.made.clear();
        Ok(())
    }

    fn create(&mut self, to: &Path) -> io::Result<File> {
        // Behind a link stands the file that is meant.
        let to = fs::canonicalize(to).unwrap_or_else(|_| to.to_owned());
        let folder = to.parent().unwrap_or(Path::new(""));
        self.make_folder(folder)?;
        let mut name = std::ffi::OsString::from(".");
        name.push(to.file_name().unwrap_or_default());
        name.push(format!(".{}.tmp", std::process::id()));
        let from = folder.join(name);
        let file = File::create(&from)?;
        self.written.push((from, to));
        Ok(file)
    }

    fn make_folder(&mut self, folder: &Path) -> io::Result<()> {
        let missing = folder.ancestors().take_while(|f| !f.as_os_str().is_empty() && !f.exists());
        let missing: Vec<PathBuf> = missing.map(Path::to_owned).collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(&folder)?;
            self.made.push(folder);
        }
        Ok(())
    }
}

impl Sink for Files {
    fn open(&mut self, name: &str) -> io::Result<Box<dyn Write + '_>> {
        let to = self.folder.join(name);
        let file =
            self.create(&to).map_err(|e| io::Error::new(e.kind(), format!("{}: {}", to.display(), reason(&e))))?;
        Ok(Box::new(BufWriter::new(file)))
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        for (from, _) in &self.written {
            let _ = fs::remove_file(from);
        }
        // Only empty folders can be removed so.
        for folder in self.made.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Writes one file, or standard output for `-` and for none.
pub fn write_to(path: Option<&Path>, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    let Some(path) = path.filter(|p| !is_stdin(p)) else {
        let mut out = stdout();
        write(&mut out)?;
        return Ok(out.flush()?);
    };
    let place = || path.display().to_string();
    let special = fs::metadata(path).is_ok_and(|m| !m.is_file() && !m.is_dir());
    if special {
        // A device or pipe is written to, not replaced.
        let mut out = BufWriter::new(File::create(path).map_err(|e| anyhow::anyhow!(reason(&e))).with_context(place)?);
        write(&mut out)?;
        return out.flush().with_context(place);
    }
    let mut files = Files::new(path.parent().unwrap_or(Path::new("")));
    let file = files.create(path).map_err(|e| anyhow::anyhow!(reason(&e))).with_context(place)?;
    let mut out = BufWriter::new(file);
    write(&mut out)?;
    out.flush().with_context(place)?;
    drop(out);
    files.commit()
}

/// Sends the only file of a format to a writer.
pub struct Single<'a> {
    pub out: &'a mut dyn Write,
    pub opened: bool,
}

impl Sink for Single<'_> {
    fn open(&mut self, _: &str) -> io::Result<Box<dyn Write + '_>> {
        if self.opened {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                "this format is several files; name a folder with -o",
            ));
        }
        self.opened = true;
        Ok(Box::new(&mut *self.out))
    }
}
