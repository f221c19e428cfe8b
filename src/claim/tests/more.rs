//! What belongs to the verb, what to its noun, and what stands for somebody else. Each construction with a near miss.

use super::check;

#[test]
fn both_ends_of_a_range_are_arguments() {
    let road = |verb: &str| {
        format!(
            "The/the/DET/DT/2/det road/road/NOUN/NN/3/nsubj {verb}/=/VERB/VBZ/0/root from/from/ADP/IN/5/case \
             Oslo/Oslo/PROPN/NNP/3/obl to/to/ADP/IN/7/case Bergen/Bergen/PROPN/NNP/5/nmod"
        )
    };
    check(&road("runs"), &["The road | runs from | Oslo | to Bergen"]);
    check(&road("runs").replace("from/from/", "near/near/"), &["The road | runs near | Oslo to Bergen"]);
}

#[test]
fn numbers_of_a_range_stay_with_their_unit() {
    let rose = |middle: &str| {
        format!(
            "Prices/price/NOUN/NNS/2/nsubj rose/rise/VERB/VBD/0/root from/from/ADP/IN/7/case {middle} \
             kroner/krone/NOUN/NNS/2/obl"
        )
    };
    check(
        &rose("ten/ten/NUM/CD/2/obl to/to/ADP/IN/7/case twenty/twenty/NUM/CD/4/nmod"),
        &["Prices | rose from | ten to twenty kroner"],
    );
    check(
        &rose("nearly/nearly/ADV/RB/6/advmod about/about/ADV/RB/6/advmod twenty/twenty/NUM/CD/7/nummod"),
        &["Prices | rose from | nearly about twenty kroner"],
    );
}

#[test]
fn what_somebody_loses_belongs_to_the_verb() {
    let court = |verb: &str| {
        format!(
            "Courts/court/NOUN/NNS/2/nsubj {verb}/{verb}/VERB/VBP/0/root Bo/Bo/PROPN/NNP/2/obj of/of/ADP/IN/5/case \
             office/office/NOUN/NN/3/nmod"
        )
    };
    check(&court("strip"), &["Courts | strip | Bo | of office"]);
    check(&court("know"), &["Courts | know | Bo of office"]);
}

#[test]
fn a_strike_that_there_was_in_a_town_was_in_it() {
    let strike = "There/there/PRON/EX/2/expl was/be/VERB/VBD/0/root a/a/DET/DT/4/det strike/strike/NOUN/NN/2/nsubj \
        in/in/ADP/IN/6/case Oslo/Oslo/PROPN/NNP/4/nmod";
    check(strike, &["a strike | was in | Oslo"]);
    check(&strike.replace("in/in/", "of/of/"), &["a strike of Oslo | There was | -"]);
}

#[test]
fn an_object_between_two_verbs_belongs_to_both() {
    let sold = |relation: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/2/nsubj bought/buy/VERB/VBD/0/root and/and/CCONJ/CC/4/cc \
             repaired/repair/VERB/VBD/2/conj ships/ship/NOUN/NNS/{relation} and/and/CCONJ/CC/7/cc \
             slept/sleep/VERB/VBD/2/conj"
        )
    };
    check(&sold("2/obj"), &["Ann | bought | ships", "Ann | repaired | ships", "Ann | slept | -"]);
    check(&sold("4/obj"), &["Ann | bought | -", "Ann | repaired | ships", "Ann | slept | -"]);
}

#[test]
fn a_relative_object_belongs_to_both_verbs() {
    let firm = |pronoun: &str| {
        format!(
            "The/the/DET/DT/2/det firm/firm/NOUN/NN/9/nsubj {pronoun} Ann/Ann/PROPN/NNP/5/nsubj \
             founded/found/VERB/VBD/2/acl:relcl and/and/CCONJ/CC/7/cc sold/sell/VERB/VBD/5/conj ,/,/PUNCT/,/5/punct \
             closed/close/VERB/VBD/0/root"
        )
    };
    check(
        &firm("which/which/PRON/WDT/5/obj"),
        &["The firm | closed | -", "Ann | founded | The firm", "Ann | sold | The firm"],
    );
    check(
        &firm("where/where/ADV/WRB/5/advmod"),
        &["The firm | closed | -", "Ann | founded | - | [Place] The firm", "Ann | sold | -"],
    );
}

#[test]
fn a_relative_pronoun_keeps_its_preposition() {
    let ship = "The/the/DET/DT/2/det ship/ship/NOUN/NN/7/nsubj on/on/ADP/IN/4/case which/which/PRON/WDT/6/obl \
        they/they/PRON/PRP/6/nsubj sailed/sail/VERB/VBD/2/acl:relcl sank/sink/VERB/VBD/0/root";
    check(ship, &["The ship | sank | -", "they | sailed | - | on The ship"]);
    check(
        &ship.replace(
            "on/on/ADP/IN/4/case which/which/PRON/WDT/6/obl",
            "now/now/ADV/RB/6/advmod that/that/PRON/WDT/6/obj",
        ),
        &["The ship | sank | -", "they | sailed | The ship | [Time] now"],
    );
}

#[test]
fn whose_stands_for_the_noun_in_front() {
    let father = |pronoun: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/7/nsubj ,/,/PUNCT/,/5/punct {pronoun}/nmod:poss father/father/NOUN/NN/5/nsubj \
             sailed/sail/VERB/VBD/1/acl:relcl ,/,/PUNCT/,/1/punct left/leave/VERB/VBD/0/root"
        )
    };
    check(&father("whose/whose/PRON/WP$/4"), &["Ann | left | -", "Ann's father | sailed | -"]);
    check(
        &father("her/her/PRON/PRP$/4").replace("acl:relcl", "parataxis"),
        &["Ann | left | -", "her father | sailed | -"],
    );
}

#[test]
fn each_other_is_the_other_one() {
    let blamed = |other: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/4/nsubj and/and/CCONJ/CC/3/cc Bo/Bo/PROPN/NNP/1/conj blamed/blame/VERB/VBD/0/root {other}"
        )
    };
    check(&blamed("each/each/DET/DT/6/det other/other/ADJ/JJ/4/obj"), &["Ann | blamed | Bo", "Bo | blamed | Ann"]);
    check(&blamed("each/each/DET/DT/4/obj other/other/ADJ/JJ/4/obj"), &["Ann | blamed | Bo", "Bo | blamed | Ann"]);
    check(
        &blamed("the/the/DET/DT/6/det other/other/ADJ/JJ/4/obj"),
        &["Ann | blamed | the other", "Bo | blamed | the other"],
    );
}

#[test]
fn a_place_in_front_turns_the_subject_behind_the_verb() {
    let tower = |first: &str| format!("{first} stood/stand/VERB/VBD/0/root a/a/DET/DT/5/det tower/tower/NOUN/NN/3/obj");
    check(&tower("In/in/ADP/IN/2/case Oslo/Oslo/PROPN/NNP/3/obl"), &["a tower | stood | - | In Oslo"]);
    check(&tower("Now/now/ADV/RB/3/advmod too/too/ADV/RB/1/advmod"), &[]);
}

#[test]
fn a_verb_lists_what_stands_behind_its_colon() {
    let lists = |mark: &str| {
        format!(
            "It/it/PRON/PRP/2/nsubj lists/list/VERB/VBZ/0/root {mark} rain/rain/NOUN/NN/2/appos \
             and/and/CCONJ/CC/6/cc ice/ice/NOUN/NN/4/conj"
        )
    };
    check(&lists(":/:/PUNCT/:/4/punct"), &["It | lists | rain", "It | lists | ice"]);
    check(&lists(",/,/PUNCT/,/4/punct"), &["It | lists | -"]);
}

#[test]
fn an_infinitive_left_out_leaves_its_to() {
    let going = |to: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/4/nsubj is/be/AUX/VBZ/4/aux not/not/PART/RB/4/advmod going/go/VERB/VBG/0/root to/to/{to}"
        )
    };
    check(&going("PART/TO/4/xcomp"), &["Ann | is not going to | -"]);
    check(&going("ADP/IN/6/case Oslo/Oslo/PROPN/NNP/4/obl"), &["Ann | is not going to | Oslo"]);
}

#[test]
fn what_somebody_is_to_do_keeps_its_to() {
    let sail = |be: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/4/nsubj {be} to/to/PART/TO/4/mark sail/sail/VERB/VB/0/root home/home/ADV/RB/4/advmod"
        )
    };
    check(&sail("is/be/AUX/VBZ/4/cop"), &["Ann | is to sail | home"]);
    check(&sail("is/be/AUX/VBZ/4/aux"), &["Ann | is to sail | home"]);
}

#[test]
fn a_subordinator_stays_outside_the_relation() {
    let draw = |mark: &str| {
        format!(
            "{mark} we/we/PRON/PRP/5/nsubj were/be/AUX/VBD/5/aux to/to/PART/TO/5/mark sign/sign/VERB/VB/7/advcl \
             it/it/PRON/PRP/7/nsubj helps/help/VERB/VBZ/0/root us/we/PRON/PRP/7/obj now/now/ADV/RB/7/advmod"
        )
    };
    check(
        &draw("If/if/SCONJ/IN/5/mark").replace("it/it/PRON/PRP/7/nsubj", "Bo/Bo/PROPN/NNP/7/nsubj"),
        &["we | were to sign | -", "Bo | helps | us | [Condition] If @we were to sign | [Time] now"],
    );
}

#[test]
fn a_clause_is_what_is_seen_or_wanted() {
    let crew = |verb: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/2/nsubj {verb}/VERB/VBD/0/root Bo/Bo/PROPN/NNP/2/obj to/to/PART/TO/5/mark \
             sign/sign/VERB/VB/2/xcomp pacts/pact/NOUN/NNS/5/obj"
        )
    };
    check(&crew("wanted/want"), &["Ann | wanted | @Bo to sign pacts", "Bo | to sign | pacts"]);
    check(&crew("asked/ask"), &["Ann | asked | Bo | @to sign pacts", "Bo | to sign | pacts"]);
}

#[test]
fn a_gerund_is_the_object_where_nothing_else_is() {
    let ended = |noun: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/3/nsubj was/be/AUX/VBD/3/aux credited/credit/VERB/VBN/0/root {noun} \
             finding/find/VERB/VBG/3/advcl gold/gold/NOUN/NN/5/obj"
        )
    };
    check(&ended("with/with/SCONJ/IN/5/mark"), &["Ann | was credited with | @finding gold", "Ann | finding | gold"]);
    check(
        &ended("after/after/SCONJ/IN/5/mark"),
        &["Ann | was credited | - | [Time] after @finding gold", "Ann | finding | gold"],
    );
}

#[test]
fn what_came_along_is_an_argument() {
    let vote = |with: &str| {
        format!(
            "They/they/PRON/PRP/2/nsubj voted/vote/VERB/VBD/0/root ,/,/PUNCT/,/6/punct with/with/{with} \
             Ann/Ann/PROPN/NNP/6/nsubj winning/win/VERB/VBG/2/advcl seats/seat/NOUN/NNS/6/obj"
        )
    };
    check(&vote("SCONJ/IN/6/mark"), &["They | voted | - | with @Ann winning seats", "Ann | winning | seats"]);
    let meeting = "They/they/PRON/PRP/2/nsubj voted/vote/VERB/VBD/0/root with/with/ADP/IN/4/case talks/talk/NOUN/NNS/2/obl \
        set/set/VERB/VBN/4/acl for/for/ADP/IN/7/case May/May/PROPN/NNP/5/obl";
    check(meeting, &["They | voted with | talks set for May", "talks | set | - | [Time] for May"]);
}

#[test]
fn a_participle_behind_a_nominal_predicate_is_the_subject_s() {
    let sailor = |comma: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/4/nsubj was/be/AUX/VBD/4/cop a/a/DET/DT/4/det sailor/sailor/NOUN/NN/0/root {comma} \
             leaving/leave/VERB/VBG/4/acl Oslo/Oslo/PROPN/NNP/6/obj"
        )
    };
    check(&sailor(",/,/PUNCT/,/6/punct"), &["Ann | was | a sailor", "Ann | leaving | Oslo"]);
    check(
        &sailor("now/now/ADV/RB/6/advmod"),
        &["Ann | was | a sailor now leaving Oslo", "a sailor | leaving | Oslo | [Time] now"],
    );
}

#[test]
fn an_idle_gerund_is_no_claim() {
    let years = |object: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/2/nsubj slept/sleep/VERB/VBD/0/root ,/,/PUNCT/,/4/punct waiting/wait/VERB/VBG/2/advcl {object}"
        )
    };
    check(&years("././PUNCT/./2/punct"), &["Ann | slept | -"]);
    check(&years("for/for/ADP/IN/6/case Bo/Bo/PROPN/NNP/4/obl"), &["Ann | slept | -", "Ann | waiting for | Bo"]);
}

#[test]
fn participles_that_are_prepositions_are_no_claims() {
    let rose = |participle: &str| {
        format!(
            "Prices/price/NOUN/NNS/2/nsubj rose/rise/VERB/VBD/0/root {participle}/2/advcl with/with/ADP/IN/5/case \
             costs/cost/NOUN/NNS/3/obl"
        )
    };
    check(&rose("compared/compare/VERB/VBN"), &["Prices | rose | - | compared with costs"]);
    check(&rose("battling/battle/VERB/VBG"), &["Prices | rose | -", "Prices | battling with | costs"]);
}

#[test]
fn a_free_relative_says_nothing_of_its_own_clause() {
    let sold = |object: &str| {
        format!(
            "We/we/PRON/PRP/2/nsubj like/like/VERB/VBP/0/root {object} Bo/Bo/PROPN/NNP/5/nsubj \
             sold/sell/VERB/VBD/3/acl:relcl"
        )
    };
    check(&sold("what/what/PRON/WP/2/obj"), &["We | like | what Bo sold"]);
    check(&sold("ships/ship/NOUN/NNS/2/obj"), &["We | like | ships", "Bo | sold | ships"]);
}

#[test]
fn what_it_needs_is_what_it_is_said_to_be() {
    let needs = |predicate: &str| {
        format!(
            "What/what/PRON/WP/5/nsubj Bo/Bo/PROPN/NNP/3/nsubj needs/need/VERB/VBZ/1/acl:relcl is/be/AUX/VBZ/5/cop \
             {predicate}/0/root"
        )
    };
    check(&needs("ships/ship/NOUN/NNS"), &["Bo | needs | ships"]);
    check(&needs("clear/clear/ADJ/JJ"), &["What Bo needs | is | clear"]);
}

#[test]
fn a_cleft_is_its_relative_clause() {
    let storm = |article: &str| {
        format!(
            "It/it/PRON/PRP/4/nsubj was/be/AUX/VBD/4/cop {article}/DET/DT/4/det storm/storm/NOUN/NN/0/root \
             that/that/PRON/WDT/6/nsubj sank/sink/VERB/VBD/4/acl:relcl ships/ship/NOUN/NNS/6/obj"
        )
    };
    check(&storm("the/the"), &["the storm | sank | ships"]);
    check(&storm("a/a"), &["It | was | a storm", "a storm | sank | ships"]);
}

#[test]
fn a_clause_can_be_clear() {
    let clear = |to: &str| format!("It/it/PRON/PRP/3/expl is/be/AUX/VBZ/3/cop clear/clear/ADJ/JJ/0/root {to}");
    check(
        &clear("that/that/SCONJ/IN/6/mark Bo/Bo/PROPN/NNP/6/nsubj left/leave/VERB/VBD/3/csubj"),
        &["@that Bo left | is | clear", "Bo | left | -"],
    );
    check(&clear("to/to/PART/TO/5/mark leave/leave/VERB/VB/3/csubj"), &[]);
}

#[test]
fn who_is_described_in_front_is_the_subject() {
    let teacher = |comma: &str| {
        format!(
            "A/a/DET/DT/2/det sailor/sailor/NOUN/NN/6/nsubj ,/,/PUNCT/,/4/punct Ann/Ann/PROPN/NNP/2/appos {comma} \
             slept/sleep/VERB/VBD/0/root"
        )
    };
    check(&teacher("Berg/Berg/PROPN/NNP/4/flat"), &["Ann Berg | slept | -", "Ann Berg | is | A sailor"]);
    check(&teacher(",/,/PUNCT/,/2/punct"), &["A sailor | slept | -", "Ann | is | A sailor"]);
}

#[test]
fn each_of_the_members_is_one() {
    let members = |noun: &str| {
        format!(
            "Two/two/NUM/CD/2/nummod {noun}/9/nsubj ,/,/PUNCT/,/4/punct Ann/Ann/PROPN/NNP/2/appos and/and/CCONJ/CC/6/cc \
             Bo/Bo/PROPN/NNP/4/conj ,/,/PUNCT/,/2/punct both/both/ADV/RB/9/advmod slept/sleep/VERB/VBD/0/root"
        )
    };
    check(
        &members("sailors/sailor/NOUN/NNS"),
        &["Two sailors | slept | -", "Ann | is one of | Two sailors", "Bo | is one of | Two sailors"],
    );
    check(&members("crew/crew/NOUN/NN"), &["Two crew | slept | -", "Ann and Bo | is | Two crew"]);
}

#[test]
fn who_quits_as_mayor_was_mayor() {
    let mayor = |verb: &str| {
        format!("Ann/Ann/PROPN/NNP/2/nsubj {verb}/VERB/VBD/0/root as/as/ADP/IN/4/case mayor/mayor/NOUN/NN/2/obl")
    };
    check(&mayor("quit/quit"), &["Ann | quit as | mayor", "Ann | was | mayor"]);
    check(&mayor("acted/act"), &["Ann | acted as | mayor"]);
}

#[test]
fn either_of_two_is_neither_of_them() {
    let sold = |cc: &str| {
        format!("Ann/Ann/PROPN/NNP/4/nsubj {cc}/CCONJ/CC/3/cc Bo/Bo/PROPN/NNP/1/conj slept/sleep/VERB/VBD/0/root")
    };
    check(&sold("or/or"), &["Ann or Bo | slept | -"]);
    check(&sold("and/and"), &["Ann | slept | -", "Bo | slept | -"]);
}

#[test]
fn nouns_that_share_the_last_one_stay_whole() {
    let officers = |article: &str| {
        format!(
            "{article} army/army/NOUN/NN/6/nsubj and/and/CCONJ/CC/5/cc police/police/NOUN/NN/5/compound \
             officers/officer/NOUN/NNS/2/conj slept/sleep/VERB/VBD/0/root"
        )
    };
    check(&officers("Both/both/CCONJ/CC/2/cc:preconj"), &["army and police officers | slept | -"]);
    check(&officers("The/the/DET/DT/2/det"), &["The army | slept | -", "police officers | slept | -"]);
}

#[test]
fn bags_of_fruit_share_it_with_boxes() {
    let boxes = |of: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/2/nsubj sold/sell/VERB/VBD/0/root boxes/box/NOUN/NNS/2/obj and/and/CCONJ/CC/5/cc \
             bags/bag/NOUN/NNS/3/conj {of}/ADP/IN/7/case fruit/fruit/NOUN/NN/5/nmod"
        )
    };
    check(&boxes("of/of"), &["Ann | sold | boxes and bags of fruit"]);
    check(&boxes("with/with"), &["Ann | sold | boxes", "Ann | sold | bags with fruit"]);
}

#[test]
fn images_of_somebody_go_without_participles_and_parts_of_a_whole_with_them() {
    let images = |noun: &str| {
        format!(
            "{noun} of/of/ADP/IN/3/case ships/ship/NOUN/NNS/1/nmod built/build/VERB/VBN/3/acl here/here/ADV/RB/4/advmod \
             sank/sink/VERB/VBD/0/root"
        )
    };
    check(&images("Images/image/NOUN/NNS/6/nsubj"), &["Images of ships | sank | -", "ships | built | here"]);
    check(&images("Half/half/NOUN/NN/6/nsubj"), &["Half of ships built here | sank | -", "ships | built | here"]);
}

#[test]
fn a_relative_clause_shares_its_object_with_the_next() {
    let plan = |pronoun: &str| {
        format!(
            "a/a/DET/DT/2/det plan/plan/NOUN/NN/0/root {pronoun} Ann/Ann/PROPN/NNP/5/nsubj liked/like/VERB/VBD/2/acl:relcl \
             but/but/CCONJ/CC/8/cc Bo/Bo/PROPN/NNP/8/nsubj shelved/shelve/VERB/VBD/5/conj"
        )
    };
    check(&plan("that/that/PRON/WDT/5/obj"), &["Ann | liked | a plan", "Bo | shelved | a plan"]);
    check(&plan("when/when/ADV/WRB/5/advmod"), &["Ann | liked | - | [Time] a plan", "Bo | shelved | -"]);
}

#[test]
fn a_way_is_kept_whole_and_is_no_object_of_its_clause() {
    let liked = |noun: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/2/nsubj liked/like/VERB/VBD/0/root the/the/DET/DT/4/det {noun}/NOUN/NN/2/obj \
             Bo/Bo/PROPN/NNP/6/nsubj sailed/sail/VERB/VBD/4/acl:relcl"
        )
    };
    check(&liked("way/way"), &["Ann | liked | the way Bo sailed", "Bo | sailed | -"]);
    check(&liked("ship/ship"), &["Ann | liked | the ship", "Bo | sailed | the ship"]);
}

#[test]
fn as_measured_has_no_subject() {
    let best = |as_: &str| {
        format!(
            "It/it/PRON/PRP/2/nsubj won/win/VERB/VBD/0/root {as_} measured/measure/VERB/VBN/2/advcl \
             by/by/ADP/IN/6/case Ann/Ann/PROPN/NNP/4/obl"
        )
    };
    check(&best("as/as/SCONJ/IN/4/mark"), &["It | won | - | [Time] as measured by Ann"]);
    check(
        &best("when/when/ADV/WRB/4/advmod"),
        &["It | won | - | [Time] when @measured by Ann", "It | measured by | Ann"],
    );
}
