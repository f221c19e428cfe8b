//! Descriptions that take up what was named or described before.

use super::*;

/// A sentence about a mention: `the DT 2 det (1-place` and so on, whose head hangs on the verb in row `n`.
const COMMISSION: &str = "a DT 3 det (1-organization
     joint JJ 3 amod
     commission NN 4 nsubj 1)
     met VBD 0 root";

fn after(before: &str, rows: &str, expected: &str) {
    check_groups(&format!("{before}\n\n{rows}"), expected);
}

#[test]
fn the_only_thing_with_the_noun_is_taken_up() {
    let rows = "the DT 2 det (2-organization\ncommission NN 3 nsubj 2)\nslept VBD 0 root";
    after(COMMISSION, rows, "a joint commission, the commission");
}

#[test]
fn description_that_tells_more_or_is_indefinite_is_another_thing() {
    for determiner in ["a", "every", "its"] {
        let tag = if determiner == "its" { "PRP$ 2 nmod:poss" } else { "DT 2 det" };
        let rows = format!("{determiner} {tag} (2-organization\ncommission NN 3 nsubj 2)\nslept VBD 0 root");
        after(COMMISSION, &rows, &format!("a joint commission | {determiner} commission"));
    }
    let rows = "the DT 3 det (2-organization\nNorwegian JJ 3 amod\ncommission NN 4 nsubj 2)\nslept VBD 0 root";
    after(COMMISSION, rows, "a joint commission | the Norwegian commission");
}

#[test]
fn what_is_based_somewhere_is_told_no_apart() {
    let rows = "the DT 5 det (2-organization\nOslo NNP 4 compound\n- HYPH 4 punct\nbased VBN 5 amod\ncommission NN 6 nsubj 2)\nslept VBD 0 root";
    after(COMMISSION, rows, "a joint commission, the Oslo - based commission");
}

#[test]
fn description_that_fits_two_is_neither() {
    let two = format!(
        "{COMMISSION}\n\n{}",
        "a DT 3 det (2-organization\nlocal JJ 3 amod\ncommission NN 4 nsubj 2)\nmet VBD 0 root"
    );
    let rows = "the DT 2 det (3-organization\ncommission NN 3 nsubj 3)\nslept VBD 0 root";
    after(&two, rows, "a joint commission | a local commission | the commission");
    let rows = "the DT 3 det (3-organization\nlocal JJ 3 amod\ncommission NN 4 nsubj 3)\nslept VBD 0 root";
    after(&two, rows, "a joint commission | a local commission, the local commission");
}

#[test]
fn noun_of_a_name_takes_it_up() {
    let lake = "Lake NNP 2 compound (1-place\nTyri NNP 3 nsubj 1)\nfroze VBD 0 root";
    let again = |noun: &str| format!("the DT 2 det (2-place\n{noun} NN 3 nsubj 2)\nthawed VBD 0 root");
    after(lake, &again("lake"), "Lake Tyri, the lake");
    after(lake, &again("river"), "Lake Tyri | the river");
}

#[test]
fn what_is_called_by_a_name_has_it() {
    let device = |verb: &str, relation: &str| {
        format!(
            "the DT 2 det (1-object\ndevice NN 5 nsubj 1)\n{verb} VBN 2 {relation}\nMeter NNP 3 xcomp (2-object)\nbroke VBD 0 root"
        )
    };
    check_groups(&device("called/call", "acl"), "the device, Meter");
    check_groups(&device("shown/show", "acl"), "the device | Meter");
    check_groups(
        "the DT 2 det (1-place
         lake NN 7 nsubj 1)
         which WDT 5 obj (1-place)
         it PRP 5 nsubj
         calls/call VBZ 2 acl:relcl
         Tyri NNP 5 xcomp (2-place)
         froze VBD 0 root",
        "the lake, which, Tyri",
    );
}

#[test]
fn name_with_a_noun_for_its_kind_is_the_name() {
    let named = |noun: &str| {
        format!(
            "Acme NNP 2 nsubj (1-organization)\ngrew VBD 0 root\n\nthe DT 3 det (2-organization\nAcme NNP 3 compound (1-organization)\n{noun} NN 4 nsubj 2)\nshrank VBD 0 root"
        )
    };
    check_groups(&named("company"), "Acme, the Acme company, Acme");
    check_groups(&named("office"), "Acme, Acme | the Acme office");
}

#[test]
fn country_is_the_one_last_named_or_belonged_to() {
    let rows = "Norway NNP 2 nsubj (1-place)
         called VBD 0 root
         Sweden NNP 2 obj (2-place)

         Norwegian JJ 2 amod (3-organization
         troops NNS 3 nsubj 3)
         left VBD 0 root
         the DT 5 det (4-place
         country NN 3 obj 4)";
    check_groups(rows, "Norway, the country | Sweden | Norwegian troops");
    check_groups(&rows.replace("the DT 5", "a DT 5"), "Norway | Sweden | Norwegian troops | a country");
}

#[test]
fn city_is_the_place_last_named_and_no_council() {
    let rows = |verb: &str| {
        format!(
            "Ann NNP 2 nsubj (1-person)\nleft VBD 0 root\nVik NNP 2 obj (2-place)\n\nthe DT 2 det (3-place\ncity NN 3 nsubj 3)\n{verb} VBD 0 root"
        )
    };
    check_groups(&rows("burned/burn"), "Ann | Vik, the city");
    check_groups(&rows("refused/refuse"), "Ann | Vik | the city");
}

#[test]
fn institution_is_called_by_the_beginning_of_its_name() {
    let rows = "Granite NNP 3 compound (1-organization
         Point NNP 3 compound
         Capital NNP 4 nsubj 1)
         grew VBD 0 root

         Granite NNP 2 compound (2-KIND
         Point NNP 3 nsubj 2)
         shrank VBD 0 root";
    check_groups(&rows.replace("KIND", "organization"), "Granite Point Capital, Granite Point");
    check_groups(&rows.replace("KIND", "place"), "Granite Point Capital | Granite Point");
}

#[test]
fn a_person_is_no_institution_of_the_name() {
    let rows = "Hart NNP 2 compound (1-organization
         Industries NNPS 3 nsubj 1)
         grew VBD 0 root

         TITLEHart NNP 2 nsubj (2-person)
         shrank VBD 0 root";
    check_groups(&rows.replace("TITLE", ""), "Hart Industries, Hart");
    let she = "She PRP 2 nsubj (2-person)\nslept VBD 0 root";
    check_groups(&format!("{}\n\n{she}", rows.replace("TITLE", "")), "Hart Industries | Hart, She");
}

#[test]
fn name_behind_a_noun_is_the_persons() {
    let rows = |relation: &str| {
        format!(
            "the DT 2 det (1-person
             writer NN 5 nsubj
             Ann NNP 2 {relation}
             Berg NNP 2 {relation} 1)
             left VBD 0 root

             Berg NNP 2 nsubj (2-person)
             slept VBD 0 root"
        )
    };
    check(&rows("flat"), "Ann Berg (person): the writer Ann Berg, Berg by part-of-name");
    check_groups(&rows("compound"), "the writer Ann Berg | Berg");
}

#[test]
fn a_lawyer_s_client_is_whose_lawyer_it_is() {
    let rows = |noun: &str| {
        format!(
            "Ann NNP 3 nsubj (1-person
             Berg NNP 1 flat 1)
             waited VBD 0 root

             Berg NNP 3 nmod:poss (2-person(1-person
             's POS 1 case 1)
             {noun} NN 6 nsubj 2)
             , , 5 punct
             Bo NNP 3 appos (2-person)
             said VBD 0 root
             his PRP$ 8 nmod:poss (3-person(2-person)
             client NN 9 nsubj 3)
             slept VBD 6 ccomp"
        )
    };
    check_groups(&rows("lawyer"), "Ann Berg, Berg 's, his client | Berg 's lawyer, Bo, his");
    check_groups(&rows("brother"), "Ann Berg, Berg 's | Berg 's brother, Bo, his | his client");
}

#[test]
fn department_is_the_only_one_named_later() {
    let rows = |more: &str| {
        format!(
            "the DT 2 det (1-organization
             department NN 3 nsubj 1)
             refused VBD 0 root

             the DT 3 det (2-organization
             Transport NNP 3 compound
             Department NNP 4 nsubj 2)
             agreed VBD 0 root{more}"
        )
    };
    check_groups(&rows(""), "the department, the Transport Department");
    let more = "\n\nthe DT 3 det (3-organization\nHealth NNP 3 compound\nDepartment NNP 4 nsubj 3)\nslept VBD 0 root";
    check_groups(&rows(more), "the department | the Transport Department | the Health Department");
}

#[test]
fn country_far_behind_is_the_only_one_spoken_of() {
    let rows = |other: &str| {
        let between = "Ann NNP 2 nsubj (2-person)\nslept VBD 0 root\n\n".repeat(3);
        format!(
            "Norway NNP 2 nsubj (1-place)
             voted VBD 0 root
             {other}

             {between}the DT 2 det (3-place
             nation NN 3 nsubj 3)
             waited VBD 0 root"
        )
    };
    check_groups(&rows("yesterday RB 2 advmod"), "Norway, the nation | Ann, Ann, Ann");
    check_groups(&rows("Sweden NNP 2 obl (4-place)"), "Norway | Sweden | Ann, Ann, Ann | the nation");
}
