//! What names are called beside them, and where named things lie.

use super::check;

#[test]
fn a_title_is_said_once() {
    // President Ann Berg left and President Ann Berg returned.
    check(
        "President/President/PROPN/NNP/2/nmod:desc/(1-person-2-name Ann/Ann/PROPN/NNP/4/nsubj \
         Berg/Berg/PROPN/NNP/2/flat/1) left/leave/VERB/VBD/0/root and/and/CCONJ/CC/9/cc \
         President/President/PROPN/NNP/7/nmod:desc/(1-person-2-name Ann/Ann/PROPN/NNP/9/nsubj \
         Berg/Berg/PROPN/NNP/7/flat/1) returned/return/VERB/VBD/4/conj ././PUNCT/./4/punct",
        &["Ann Berg | is | President", "President Ann Berg | left | -", "President Ann Berg | returned | -"],
    );
    // President Ann Berg left and Captain Ann Berg returned.
    check(
        "President/President/PROPN/NNP/2/nmod:desc/(1-person-2-name Ann/Ann/PROPN/NNP/4/nsubj \
         Berg/Berg/PROPN/NNP/2/flat/1) left/leave/VERB/VBD/0/root and/and/CCONJ/CC/9/cc \
         Captain/Captain/PROPN/NNP/7/nmod:desc/(1-person-2-name Ann/Ann/PROPN/NNP/9/nsubj \
         Berg/Berg/PROPN/NNP/7/flat/1) returned/return/VERB/VBD/4/conj ././PUNCT/./4/punct",
        &[
            "Ann Berg | is | Captain",
            "Ann Berg | is | President",
            "Captain Ann Berg | returned | -",
            "President Ann Berg | left | -",
        ],
    );
}

#[test]
fn the_name_behind_an_office_is_the_subject() {
    // The Minister for Trade, Ann Berg, left.
    check(
        "The/the/DET/DT/2/det/(1-person-2-nominal Minister/Minister/PROPN/NNP/9/nsubj \
         for/for/ADP/IN/4/case Trade/Trade/PROPN/NNP/2/nmod/(2-abstract-1-name)1) ,/,/PUNCT/,/6/punct \
         Ann/Ann/PROPN/NNP/2/appos/(1-person-1-name Berg/Berg/PROPN/NNP/6/flat/1) ,/,/PUNCT/,/2/punct \
         left/leave/VERB/VBD/0/root ././PUNCT/./9/punct",
        &["Ann Berg | is | The Minister for Trade", "The Minister for Trade | left | -"],
    );
    // Ann Berg, the Minister for Trade, left.
    check(
        "Ann/Ann/PROPN/NNP/9/nsubj/(1-person-1-name Berg/Berg/PROPN/NNP/1/flat/1) ,/,/PUNCT/,/5/punct \
         the/the/DET/DT/5/det/(1-person-2-nominal Minister/Minister/PROPN/NNP/1/appos \
         for/for/ADP/IN/7/case Trade/Trade/PROPN/NNP/5/nmod/(2-abstract-1-name)1) ,/,/PUNCT/,/1/punct \
         left/leave/VERB/VBD/0/root ././PUNCT/./9/punct",
        &["Ann Berg | is | the Minister for Trade", "Ann Berg | left | -"],
    );
}

#[test]
fn a_name_before_a_noun_for_an_organization_is_what_it_is_called() {
    // The Nordic Star rebel group sank.
    check(
        "The/the/DET/DT/5/det/(1-organization-5-nominal Nordic/Nordic/ADJ/NNP/3/amod \
         Star/Star/PROPN/NNP/5/compound rebel/rebel/NOUN/NN/5/compound \
         group/group/NOUN/NN/6/nsubj/1) sank/sink/VERB/VBD/0/root ././PUNCT/./6/punct",
        &["Nordic Star | is | rebel group", "The Nordic Star rebel group | sank | -"],
    );
    // The Nordic Star research group sank.
    check(
        "The/the/DET/DT/5/det/(1-organization-5-nominal Nordic/Nordic/ADJ/NNP/3/amod \
         Star/Star/PROPN/NNP/5/compound research/research/NOUN/NN/5/compound \
         group/group/NOUN/NN/6/nsubj/1) sank/sink/VERB/VBD/0/root ././PUNCT/./6/punct",
        &["The Nordic Star research group | sank | -"],
    );
}

#[test]
fn a_name_behind_a_noun_for_a_place_is_what_it_is_called() {
    // They left the old city of Bergen.
    check(
        "They/they/PRON/PRP/2/nsubj/(1-person-1-pronoun) left/leave/VERB/VBD/0/root \
         the/the/DET/DT/5/det/(2-place-3-nominal old/old/ADJ/JJ/5/amod city/city/NOUN/NN/2/obj \
         of/of/ADP/IN/7/case Bergen/Bergen/PROPN/NNP/5/nmod/(3-place-1-name)2) ././PUNCT/./2/punct",
        &["Bergen | is | old city", "They | left | the old city of Bergen"],
    );
    // They left the old capital of Norway.
    check(
        "They/they/PRON/PRP/2/nsubj/(1-person-1-pronoun) left/leave/VERB/VBD/0/root \
         the/the/DET/DT/5/det/(2-place-3-nominal old/old/ADJ/JJ/5/amod capital/capital/NOUN/NN/2/obj \
         of/of/ADP/IN/7/case Norway/Norway/PROPN/NNP/5/nmod/(3-place-1-name)2) ././PUNCT/./2/punct",
        &["They | left | the old capital of Norway"],
    );
}

#[test]
fn a_person_belongs_to_the_organization_in_front() {
    // Nordic Star's Ann Berg left.
    check(
        "Nordic/Nordic/ADJ/NNP/2/amod/(1-person-4-name(2-organization-2-name \
         Star/Star/PROPN/NNP/4/nmod:poss 's/'s/PART/POS/2/case/2) Ann/Ann/PROPN/NNP/6/nsubj \
         Berg/Berg/PROPN/NNP/4/flat/1) left/leave/VERB/VBD/0/root ././PUNCT/./6/punct",
        &["Ann Berg | is of | Nordic Star", "Nordic Star 's Ann Berg | left | -"],
    );
    // Norway's Ann Berg left.
    check(
        "Norway/Norway/PROPN/NNP/3/nmod:poss/(1-person-3-name(2-place-1-name 's/'s/PART/POS/1/case/2) \
         Ann/Ann/PROPN/NNP/5/nsubj Berg/Berg/PROPN/NNP/3/flat/1) left/leave/VERB/VBD/0/root \
         ././PUNCT/./5/punct",
        &["Norway 's Ann Berg | left | -"],
    );
}

#[test]
fn a_bearing_tells_where_a_place_lies() {
    // A ship sank near Bergen, west of Oslo, on Monday.
    check(
        "A/a/DET/DT/2/det/(1-object-2-nominal ship/ship/NOUN/NN/3/nsubj/1) sank/sink/VERB/VBD/0/root \
         near/near/ADP/IN/5/case Bergen/Bergen/PROPN/NNP/3/obl/(2-place-1-name) ,/,/PUNCT/,/7/punct \
         west/west/ADV/RB/5/advmod of/of/ADP/IN/9/case Oslo/Oslo/PROPN/NNP/7/obl/(3-place-1-name) \
         ,/,/PUNCT/,/12/punct on/on/ADP/IN/12/case Monday/Monday/PROPN/NNP/3/obl/(4-time-1-name) \
         ././PUNCT/./3/punct",
        &["A ship | sank near | Bergen | [Time] on Monday", "Bergen | is west of | Oslo"],
    );
    // A ship sank near a port, west of Oslo, on Monday.
    check(
        "A/a/DET/DT/2/det/(1-object-2-nominal ship/ship/NOUN/NN/3/nsubj/1) sank/sink/VERB/VBD/0/root \
         near/near/ADP/IN/6/case a/a/DET/DT/6/det/(2-place-2-nominal port/port/NOUN/NN/3/obl/2) \
         ,/,/PUNCT/,/8/punct west/west/ADV/RB/6/advmod of/of/ADP/IN/10/case \
         Oslo/Oslo/PROPN/NNP/8/obl/(3-place-1-name) ,/,/PUNCT/,/13/punct on/on/ADP/IN/13/case \
         Monday/Monday/PROPN/NNP/3/obl/(4-time-1-name) ././PUNCT/./3/punct",
        &["A ship | sank near | a port | [Time] on Monday"],
    );
}

#[test]
fn people_like_somebody_are_no_kind() {
    // It pleases people like Ann Berg.
    check(
        "It/it/PRON/PRP/2/nsubj/(1-event-1-pronoun) pleases/please/VERB/VBZ/0/root \
         people/people/NOUN/NNS/2/obj/(2-person-1-nominal like/like/ADP/IN/5/case \
         Ann/Ann/PROPN/NNP/3/nmod/(3-person-1-name Berg/Berg/PROPN/NNP/5/flat/3)2) ././PUNCT/./2/punct",
        &["It | pleases | people like Ann Berg"],
    );
    // It pleases sailors like Ann Berg.
    check(
        "It/it/PRON/PRP/2/nsubj/(1-abstract-1-pronoun) pleases/please/VERB/VBZ/0/root \
         sailors/sailor/NOUN/NNS/2/obj/(2-person-1-nominal like/like/ADP/IN/5/case \
         Ann/Ann/PROPN/NNP/3/nmod/(3-person-1-name Berg/Berg/PROPN/NNP/5/flat/3)2) ././PUNCT/./2/punct",
        &["Ann Berg | is one of | sailors", "It | pleases | sailors like Ann Berg"],
    );
}

#[test]
fn a_place_near_a_town() {
    // A fire near Bergen closed the road.
    check(
        "A/a/DET/DT/2/det/(1-event-2-nominal fire/fire/NOUN/NN/5/nsubj near/near/ADP/IN/4/case \
         Bergen/Bergen/PROPN/NNP/2/nmod/(2-place-1-name)1) closed/close/VERB/VBD/0/root \
         the/the/DET/DT/7/det/(3-place-2-nominal road/road/NOUN/NN/5/obj/3) ././PUNCT/./5/punct",
        &["A fire near Bergen | closed | the road", "A fire | is near | Bergen"],
    );
    // Fires in Bergen closed the road.
    check(
        "Fires/fire/NOUN/NNS/4/nsubj/(1-event-1-nominal in/in/ADP/IN/3/case \
         Bergen/Bergen/PROPN/NNP/1/nmod/(2-place-1-name)1) closed/close/VERB/VBD/0/root \
         the/the/DET/DT/6/det/(3-place-2-nominal road/road/NOUN/NN/4/obj/3) ././PUNCT/./4/punct",
        &["Fires in Bergen | closed | the road"],
    );
}
