//! What of a graph pictures show, and how they arrange it.

/// What of a graph a picture shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Show {
    /// Only what is near one entity.
    pub focus: Option<Focus>,
    /// Which claims.
    pub view: View,
    /// Whether signs are explained.
    pub legend: Legend,
    /// How it is arranged.
    pub arrangement: Arrangement,
    /// What stands together in a box; nothing unless said.
    pub cluster: Option<Cluster>,
}

/// An entity and what is near it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Focus {
    /// Its name, or another that the articles use; part of a name where only one entity has it. Case does not matter.
    pub entity: String,
    /// How many claims away from it, at most, what is drawn may be.
    pub hops: u32,
}

/// Which claims a picture shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum View {
    /// All, drawn by how far they hold.
    #[default]
    All,
    /// What the articles themselves assert: nothing reported, denied, possible or intended.
    Asserted,
    /// What somebody is reported to say.
    Speaker,
}

/// Whether a picture explains its signs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Legend {
    /// Those that occur are explained.
    #[default]
    Shown,
    /// None is.
    None,
}

/// What stands together in a box of a picture. A thing that several boxes speak of stands in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cluster {
    /// What one source says: the articles themselves, or somebody whom they report.
    Speaker,
    /// What is said of things that hang together: communities of the graph of things, by modularity (Blondel et al.
    /// 2008).
    Topic,
    /// What one document says.
    Document,
}

/// How a picture is arranged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Arrangement {
    /// Columns from subjects to objects.
    #[default]
    Columns,
    /// From top to bottom in the order of time: only claims that are dated.
    Timeline,
}
