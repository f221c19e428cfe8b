//! Which of what could be drawn a picture shows: what is near one entity, what is asserted, what somebody says.

use std::io;

use super::super::{Show, View};
use super::gather::{Form, Gathered, Reading};
use super::rank::ends;
use super::style::Status;

/// Leaves out what the options do not ask for.
///
/// # Errors
/// `InvalidInput` where the entity in focus is not in the graph, or several might be meant.
pub(super) fn shown(mut gathered: Gathered, show: &Show) -> io::Result<Gathered> {
    for reading in &mut gathered.readings {
        if !fits(reading, show.view) {
            reading.form = Form::Outside;
        }
    }
    if let Some(focus) = &show.focus {
        let start = find(&gathered, &focus.entity)?;
        let near = distances(&gathered, start, focus.hops);
        for i in 0..gathered.readings.len() {
            // A claim is a hop: it is near if one of its ends is nearer than the limit.
            let is_near = |thing: usize| near[thing].is_some_and(|d| d < focus.hops);
            if !reach(&gathered, i).into_iter().any(is_near) && !matches!(gathered.readings[i].form, Form::Unknown) {
                gathered.readings[i].form = Form::Outside;
            }
        }
    }
    gathered.drop_dead_ends();
    Ok(gathered)
}

fn fits(reading: &Reading, view: View) -> bool {
    match view {
        View::All => true,
        View::Asserted => reading.status == Status::Asserted && !reading.negated,
        View::Speaker => !reading.speakers.is_empty() || matches!(reading.form, Form::Said { .. }),
    }
}

/// The things of a claim, and of those that it is about.
fn reach(gathered: &Gathered, reading: usize) -> Vec<usize> {
    let (mut things, mut at, mut left) = (vec![], Some(reading), 4);
    while let Some(reading) = at.filter(|_| left > 0) {
        let form = gathered.readings[reading].form;
        things.extend(ends(form).into_iter().flat_map(|(subject, object)| std::iter::once(subject).chain(object)));
        at = match form {
            Form::About { about, .. } | Form::Said { about } => gathered.reading_of(about),
            _ => None,
        };
        left -= 1;
    }
    things
}

/// How many claims lie between a thing and each other, up to a limit.
fn distances(gathered: &Gathered, start: usize, most: u32) -> Vec<Option<u32>> {
    let mut near = vec![None; gathered.things.len()];
    near[start] = Some(0);
    let joined: Vec<Vec<usize>> = (0..gathered.readings.len()).map(|i| reach(gathered, i)).collect();
    for hop in 0..most {
        for things in &joined {
            if things.iter().any(|t| near[*t] == Some(hop)) {
                for thing in things {
                    near[*thing] = near[*thing].or(Some(hop + 1));
                }
            }
        }
    }
    near
}

/// The thing of a name: a whole name or alias, else a part of one that only one thing has.
fn find(gathered: &Gathered, name: &str) -> io::Result<usize> {
    let wanted = name.trim().to_lowercase();
    let names = |thing: usize| {
        let thing = &gathered.things[thing];
        std::iter::once(&thing.name).chain(&thing.aliases).map(|n| n.to_lowercase())
    };
    let busiest = |things: &mut Vec<usize>| things.sort_by_key(|t| (usize::MAX - gathered.things[*t].uses, *t));
    let mut whole: Vec<usize> = (0..gathered.things.len()).filter(|t| names(*t).any(|n| n == wanted)).collect();
    busiest(&mut whole);
    if let Some(first) = whole.first() {
        return Ok(*first);
    }
    let part = |t: &usize| !wanted.is_empty() && names(*t).any(|n| n.contains(&wanted));
    let mut parts: Vec<usize> = (0..gathered.things.len()).filter(part).collect();
    busiest(&mut parts);
    let message = match parts[..] {
        [only] => return Ok(only),
        [] => format!("no entity is called `{name}`"),
        _ => {
            let names: Vec<&str> = parts.iter().take(5).map(|t| gathered.things[*t].name.as_str()).collect();
            format!("`{name}` might be {}", names.join(", or "))
        }
    };
    Err(io::Error::new(io::ErrorKind::InvalidInput, message))
}

#[cfg(test)]
mod tests {
    use super::super::super::{Focus, Options};
    use super::super::Picture;
    use super::super::sketch::sketch;
    use super::*;

    const LINES: &str = "person:Ann Berg | met | person:Bo Lind
                         person:Bo Lind | owns | object:the ship
                         person:Cy Holm | painted | object:the ship
                         person:Cy Holm | sold | object:the raft | not
                         person:Di Moe | owns | object:the yacht | says person:Ann Berg";

    fn drawn(show: Show) -> io::Result<Vec<String>> {
        let picture = Picture::of(&sketch(LINES), &Options { show, ..Options::default() })?;
        let mut words: Vec<String> = picture.fit().0.lines.iter().map(|l| l.label.join(" ")).collect();
        words.sort();
        Ok(words)
    }

    fn near(entity: &str, hops: u32) -> io::Result<Vec<String>> {
        drawn(Show { focus: Some(Focus { entity: entity.to_owned(), hops }), ..Show::default() })
    }

    #[test]
    fn hops_count_claims() {
        assert_eq!(near("Ann Berg", 1).expect("known"), ["met"]);
        assert_eq!(near("ann berg", 2).expect("known"), ["met", "owns"]);
        assert_eq!(near("Ann Berg", 3).expect("known"), ["met", "owns", "painted"]);
        assert_eq!(near("ship", 1).expect("known"), ["owns", "painted"]);
    }

    #[test]
    fn part_of_a_name_is_enough_where_one_has_it() {
        assert_eq!(near("lind", 1).expect("known"), near("Bo Lind", 1).expect("known"));
        let several = near("o", 1).expect_err("several");
        assert!(several.kind() == io::ErrorKind::InvalidInput && several.to_string().contains("or"), "{several}");
        assert!(near("Eve", 1).expect_err("nobody").to_string().contains("no entity is called `Eve`"));
        near("", 1).expect_err("nobody");
    }

    #[test]
    fn the_asserted_view_has_no_reports_and_no_denials() {
        let view = |view| drawn(Show { view, ..Show::default() }).expect("no focus");
        assert_eq!(view(View::Asserted), ["met", "owns", "painted"]);
        assert_eq!(view(View::Speaker), ["Ann Berg says: owns"]);
        assert_eq!(view(View::All).len(), 5);
    }

    #[test]
    fn a_legend_can_be_left_out() {
        let show = Show { legend: super::super::super::Legend::None, ..Show::default() };
        let options = Options { show, ..Options::default() };
        let picture = Picture::of(&sketch(LINES), &options).expect("no focus");
        assert!(super::super::legend::Legend::of(&picture.fit().0).classes.is_empty());
    }
}
