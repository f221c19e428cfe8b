//! Grey words at things: what they are, how they are, what they do.

use super::builder::Builder;
use super::foot::Tally;
use super::gather::Says;
use super::label::wrap;
use super::plan::Note;

impl Builder<'_> {
    /// Notes at the things that are drawn.
    pub(super) fn add_notes(&mut self, tally: &Tally) {
        for (thing, node) in self.node_of_thing.clone() {
            let notes = tally.notes_of.get(&thing).into_iter().flatten();
            let mut readings: Vec<usize> = notes.copied().filter(|i| !self.pointed.contains(i)).collect();
            readings.sort_by_key(|r| {
                let reading = &self.gathered.readings[*r];
                (reading.says == Says::Does, !reading.dated, reading.says, *r)
            });
            if let Some(note) = self.note(&self.plan.nodes[node].id.clone(), &readings) {
                self.plan.nodes[node].note = Some(note);
            }
        }
    }

    /// As many items as there are lines for.
    fn note(&mut self, id: &str, readings: &[usize]) -> Option<Note> {
        let (mut items, mut lines, mut tooltips): (Vec<String>, _, Vec<&str>) = (vec![], vec![], vec![]);
        let (mut more, mut claims) = (false, vec![]);
        for reading in readings {
            let source = &self.gathered.readings[*reading];
            let item = [self.speakers(*reading).join(" "), source.words.clone()].join(" ").trim().to_owned();
            if items.contains(&item) {
                self.noted.insert(source.claim);
                claims.push(source.claim);
                continue;
            }
            let mut next = items.clone();
            next.push(item);
            // A no-break space keeps the dot at the end of its line.
            let wrapped = wrap(&next.join("\u{a0}· "), self.measures.note_chars);
            if wrapped.len() > self.measures.note_lines {
                more = true;
                continue;
            }
            (items, lines) = (next, wrapped);
            self.noted.insert(source.claim);
            claims.push(source.claim);
            if !tooltips.contains(&source.tooltip.as_str()) {
                tooltips.push(&source.tooltip);
            }
        }
        if let Some(last) = lines.last_mut().filter(|_| more) {
            last.push_str("\u{a0}· …");
        }
        let (label, tooltip) = (lines, tooltips.join("\n"));
        (!label.is_empty()).then(|| Note { id: format!("n-{id}"), label, tooltip, claims })
    }
}
