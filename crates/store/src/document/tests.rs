//! The merge laws, the agreement of Automerge and the plain tree, and what conflicts look like.

use super::*;
use crate::history::Stamp;
use proofbook_dossier::Tree;
use proptest::prelude::*;
use serde_json::json;

mod replaced;

const ANSWER: [&str; 3] = ["answers", "BUSP-001", "response"];
const MET: [&str; 3] = ["answers", "BUSP-001", "met"];

fn stamp() -> Stamp {
    Stamp { when: jiff::Timestamp::from_second(1_700_000_000).unwrap(), who: "Kim".into() }
}

fn path(parts: &[&str]) -> Vec<String> {
    parts.iter().map(|part| (*part).to_owned()).collect()
}

fn put(at: &[&str], value: Value) -> Op {
    Op::Put(path(at), value)
}

fn splice(at: &[&str], position: usize, delete: usize, insert: &str) -> Op {
    Op::Splice(path(at), position, delete, insert.into())
}

/// A document, and every change made in it.
struct Person {
    document: Document,
    made: Vec<Change>,
}

impl Person {
    fn new(number: u128) -> Self {
        Self { document: Document::new(Uuid::from_u128(number)), made: Vec::new() }
    }

    fn does(&mut self, operations: &[Op]) -> Result<(), StoreError> {
        self.does_at(operations, None)
    }

    fn does_at(&mut self, operations: &[Op], base: Option<&[ChangeHash]>) -> Result<(), StoreError> {
        let stamp = stamp();
        self.made.extend(self.document.commit(&Intent { operations, base, stamp: &stamp })?);
        Ok(())
    }

    fn hears(&mut self, other: &Person) {
        self.document.absorb(incoming(&other.made));
    }

    fn reads(&self) -> (Value, Vec<Conflict>) {
        self.document.read(None)
    }

    fn reads_at(&self, at: &[&str]) -> Value {
        Tree(self.reads().0).get(&path(at)).cloned().unwrap_or_default()
    }
}

fn incoming(changes: &[Change]) -> Vec<Incoming> {
    let incoming =
        |change: &Change| Incoming { change: Box::new(change.clone()), file: "changes/x.log".into() };
    changes.iter().map(incoming).collect()
}

/// Two people who start from the same operations and then do something without hearing each other.
fn apart(together: &[Op], one: &[Op], other: &[Op]) -> (Person, Person) {
    let (mut kim, mut sato) = (Person::new(1), Person::new(2));
    kim.does(together).unwrap();
    sato.hears(&kim);
    kim.does(one).unwrap();
    sato.does(other).unwrap();
    kim.hears(&sato);
    sato.hears(&kim);
    assert_eq!(kim.reads(), sato.reads());
    (kim, sato)
}

fn conflicting(person: &Person) -> Vec<(String, Vec<Value>)> {
    let sorted = |mut values: Vec<Value>| {
        values.sort_by_key(Value::to_string);
        values
    };
    person.reads().1.into_iter().map(|conflict| (conflict.path.join("/"), sorted(conflict.values))).collect()
}

#[test]
fn two_people_in_one_paragraph_both_keep_their_words() {
    let together = [Op::Write(path(&ANSWER), "우리는 고객을 지원합니다.".into())];
    let (kim, _) =
        apart(&together, &[splice(&ANSWER, 4, 0, "대한민국 ")], &[splice(&ANSWER, 14, 0, " 毎日。")]);
    assert_eq!(kim.reads_at(&ANSWER), "우리는 대한민국 고객을 지원합니다. 毎日。");
    assert_eq!(kim.reads().1, []);
}

#[test]
fn scalars_set_at_the_same_time_are_both_kept_until_one_is_set_again() {
    let (mut kim, mut sato) = apart(&[], &[put(&MET, json!(true))], &[put(&MET, json!(false))]);
    let in_force = kim.reads_at(&MET);
    assert_eq!(conflicting(&kim), [("answers/BUSP-001/met".into(), vec![json!(false), json!(true)])]);
    assert_eq!(kim.reads().1[0].values[0], in_force);
    kim.does(&[put(&MET, in_force.clone())]).unwrap();
    sato.hears(&kim);
    assert_eq!((sato.reads_at(&MET), sato.reads().1), (in_force, vec![]));
}

#[test]
fn a_conflict_is_settled_by_either_value_and_by_clearing() {
    for settled in [json!(true), json!(false), Value::Null] {
        let (mut kim, _) =
            apart(&[put(&ANSWER, json!(""))], &[put(&MET, json!(true))], &[put(&MET, json!(false))]);
        kim.does(&[put(&MET, settled.clone())]).unwrap();
        assert_eq!((kim.reads_at(&MET), kim.reads().1), (settled, vec![]));
    }
}

#[test]
fn equal_values_set_at_the_same_time_are_no_conflict() {
    let (kim, _) = apart(&[], &[put(&MET, json!(true))], &[put(&MET, json!(true))]);
    assert_eq!((kim.reads_at(&MET), kim.reads().1), (json!(true), vec![]));
}

#[test]
fn maps_made_at_the_same_time_are_united() {
    let one = [put(&MET, json!(true)), Op::Write(path(&["answers", "BUSP-001", "notes"]), "one".into())];
    let other = [put(&["answers", "BUSP-001", "entries", "website", "url"], json!("https://example.com"))];
    let (kim, _) = apart(&[], &one, &other);
    let whole = json!({"answers": {"BUSP-001": {
        "met": true, "notes": "one", "entries": {"website": {"url": "https://example.com"}},
    }}});
    assert_eq!(kim.reads(), (whole, vec![]));
}

#[test]
fn texts_made_at_the_same_time_are_both_kept_until_one_is_written() {
    let (mut kim, mut sato) =
        apart(&[], &[Op::Write(path(&ANSWER), "하나".into())], &[splice(&ANSWER, 0, 0, "二つ")]);
    assert_eq!(conflicting(&kim), [("answers/BUSP-001/response".into(), vec![json!("二つ"), json!("하나")])]);
    let longer = format!("{}!", kim.reads_at(&ANSWER).as_str().unwrap());
    kim.does(&[splice(&ANSWER, 2, 0, "!")]).unwrap();
    assert_eq!(kim.reads_at(&ANSWER), longer, "a splice goes into the text in force");
    assert_eq!(kim.reads().1.len(), 1, "and settles nothing");
    kim.does(&[Op::Write(path(&ANSWER), "하나 二つ".into())]).unwrap();
    sato.hears(&kim);
    assert_eq!((sato.reads_at(&ANSWER), sato.reads().1), (json!("하나 二つ"), vec![]));
}

#[test]
fn an_empty_text_yields_to_one_with_words() {
    for (one, other) in [("", "words"), ("words", "")] {
        let (mut kim, _) =
            apart(&[], &[put(&ANSWER, json!(one))], &[put(&ANSWER, json!(other)), put(&MET, json!(true))]);
        assert_eq!((kim.reads_at(&ANSWER), kim.reads().1), (json!("words"), vec![]));
        kim.does(&[splice(&ANSWER, 5, 0, " more")]).unwrap();
        assert_eq!((kim.reads_at(&ANSWER), kim.reads_at(&MET)), (json!("words more"), json!(true)));
    }
}

#[test]
fn trees_put_at_the_same_time_are_one_tree_with_conflicts_inside() {
    let at = ["case_studies", "s", "diagrams", "d"];
    let diagram = |evidence: &str| put(&at, json!({"evidence": evidence, "role": "new", "caption": ""}));
    let (mut kim, _) = apart(&[], &[diagram("e1")], &[diagram("e2")]);
    assert_eq!(
        conflicting(&kim),
        [("case_studies/s/diagrams/d/evidence".into(), vec![json!("e1"), json!("e2")])]
    );
    kim.does(&[diagram("e3")]).unwrap();
    assert_eq!((kim.reads_at(&at)["evidence"].clone(), kim.reads().1), (json!("e3"), vec![]));
}

#[test]
fn a_scalar_beside_a_map_is_a_conflict_and_the_map_is_in_force() {
    let at = ["profile", "badges", "x"];
    let (kim, _) = apart(&[], &[put(&at, json!("odd"))], &[put(&at, json!({"held": true}))]);
    assert_eq!(kim.reads_at(&at), json!({"held": true}));
    assert_eq!(kim.reads().1[0].values, [json!({"held": true}), json!("odd")]);
}

#[test]
fn an_edit_made_on_an_older_state_keeps_its_place() {
    let (mut kim, mut sato) = (Person::new(1), Person::new(2));
    kim.does(&[Op::Write(path(&ANSWER), "one three".into())]).unwrap();
    sato.hears(&kim);
    let base = kim.document.heads();
    sato.does(&[splice(&ANSWER, 0, 0, "zero ")]).unwrap();
    kim.hears(&sato);
    kim.does_at(&[splice(&ANSWER, 4, 0, "two ")], Some(&base)).unwrap();
    assert_eq!(kim.reads_at(&ANSWER), "zero one two three");
    let seen = [kim.made.last().unwrap().hash()];
    assert_eq!(Tree(kim.document.read(Some(&seen)).0).get(&path(&ANSWER)), Some(&json!("one two three")));
    kim.does_at(&[splice(&ANSWER, 13, 0, " four")], Some(&seen)).unwrap();
    sato.hears(&kim);
    assert_eq!(sato.reads_at(&ANSWER), "zero one two three four");
}

#[test]
fn a_splice_outside_the_text_changes_nothing() {
    let mut kim = Person::new(1);
    kim.does(&[Op::Write(path(&ANSWER), "a😀".into())]).unwrap();
    let before = (kim.reads(), kim.document.heads());
    for wrong in [splice(&ANSWER, 4, 0, "x"), splice(&ANSWER, 2, 0, "x"), splice(&ANSWER, 0, 2, "x")] {
        let error = kim.does(&[put(&MET, json!(true)), wrong]).unwrap_err();
        assert_eq!(error.code(), "EDIT-OUT-OF-TEXT");
        assert_eq!((kim.reads(), kim.document.heads()), before);
    }
    kim.does(&[splice(&ANSWER, 1, 2, "b")]).unwrap();
    assert_eq!(kim.reads_at(&ANSWER), "ab");
}

#[test]
fn what_changes_nothing_makes_no_change() {
    let mut kim = Person::new(1);
    kim.does(&[put(&MET, json!(true)), Op::Write(path(&ANSWER), "one".into())]).unwrap();
    kim.does(&[put(&MET, json!(true)), Op::Write(path(&ANSWER), "one".into()), Op::Remove(path(&["none"]))])
        .unwrap();
    assert_eq!(kim.made.len(), 1);
}

#[test]
fn a_change_survives_its_bytes_and_no_others() {
    let mut kim = Person::new(1);
    kim.does(&[Op::Write(path(&ANSWER), "words".repeat(400))]).unwrap();
    let bytes = kim.made[0].raw_bytes();
    assert_eq!(read_change(bytes), Some(Box::new(kim.made[0].clone())));
    for byte in 0..bytes.len() {
        let mut rotten = bytes.to_vec();
        rotten[byte] ^= 1;
        assert_eq!(read_change(&rotten), None, "byte {byte}");
    }
}

#[test]
fn what_rests_on_absent_changes_waits_and_is_counted() {
    let mut kim = Person::new(1);
    for n in 0..4 {
        kim.does(&[put(&["profile", "partner"], json!(n.to_string()))]).unwrap();
    }
    let mut sato = Document::new(Uuid::from_u128(2));
    let changes = incoming(&kim.made);
    assert_eq!(sato.absorb(vec![changes[0].clone(), changes[2].clone(), changes[3].clone()]), 1);
    assert_eq!((sato.waiting().values().sum::<usize>(), sato.missing()), (2, vec![kim.made[1].hash()]));
    assert_eq!(sato.absorb(vec![changes[1].clone()]), 3);
    assert_eq!((sato.read(None), sato.waiting().len()), (kim.reads(), 0));
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<bool>().prop_map(Value::from),
        (0u32..3).prop_map(Value::from),
        (-2i64..0).prop_map(Value::from),
        (0..4u8).prop_map(|n| json!(f64::from(n) + 0.5)),
        "[ab가😀]{0,3}".prop_map(Value::from),
        Just(Value::Null),
    ]
}

fn tree() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(2, 6, 3, |inner| {
        prop::collection::btree_map("response|met|title|x", inner, 0..3)
            .prop_map(|map| Value::Object(map.into_iter().collect()))
    })
}

fn any_path() -> impl Strategy<Value = Vec<String>> {
    prop_oneof![
        6 => Just(path(&ANSWER)),
        3 => Just(path(&MET)),
        2 => Just(path(&["answers", "SEC-003", "response"])),
        2 => Just(path(&["case_studies", "s", "elements", "challenge"])),
        1 => Just(path(&["answers", "BUSP-001"])),
        1 => Just(path(&["case_studies", "s"])),
        1 => Just(path(&["profile", "badges", "x", "held"])),
        1 => Just(path(&["profile"])),
        1 => Just(path(&["x"])),
    ]
}

fn any_operation() -> impl Strategy<Value = Op> {
    prop_oneof![
        3 => (any_path(), tree()).prop_map(|(path, value)| Op::Put(path, value).pruned()),
        1 => any_path().prop_map(Op::Remove),
        4 => (any_path(), 0..8usize, 0..3usize, "[cd나]{0,3}")
            .prop_map(|(path, at, delete, insert)| Op::Splice(path, at, delete, insert)),
        2 => (any_path(), "[ab가😀]{0,6}").prop_map(|(path, text)| Op::Write(path, text)),
    ]
}

/// What happens among three people: one does something, on the present state or on the one they
/// last agreed to; or one hears another.
#[derive(Clone, Debug)]
enum Event {
    Does { who: usize, operations: Vec<Op>, on_older: bool },
    Hears { who: usize, whom: usize },
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        3 => (0..3usize, prop::collection::vec(any_operation(), 1..4), any::<bool>())
            .prop_map(|(who, operations, on_older)| Event::Does { who, operations, on_older }),
        1 => (0..3usize, 0..3usize).prop_map(|(who, whom)| Event::Hears { who, whom }),
    ]
}

fn play(events: &[Event]) -> Vec<Person> {
    let mut people: Vec<Person> = (1..=3).map(Person::new).collect();
    let mut older: Vec<Vec<ChangeHash>> = vec![Vec::new(); 3];
    for event in events {
        match event {
            Event::Does { who, operations, on_older } => {
                let base = on_older.then(|| older[*who].clone());
                // A refused operation is part of the game: it must leave no trace.
                let _ = people[*who].does_at(operations, base.as_deref());
                if !on_older {
                    older[*who] = people[*who].document.heads();
                }
            }
            Event::Hears { who, whom } => {
                let changes = incoming(&people[*whom].document.automerge().get_changes(&[]));
                people[*who].document.absorb(changes);
            }
        }
    }
    people
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn tree_and_automerge_agree_after_any_operations(
        groups in prop::collection::vec(prop::collection::vec(any_operation(), 1..4), 1..12)
    ) {
        let mut kim = Person::new(1);
        let mut tree = Tree(json!({}));
        for operations in groups {
            let mut next = tree.clone();
            let fits = operations.iter().try_for_each(|operation| next.apply(operation)).is_ok();
            prop_assert_eq!(kim.does(&operations).is_ok(), fits, "{:?}", operations);
            if fits {
                tree = next;
            }
            prop_assert_eq!(&kim.reads().0, &tree.0, "after {:?}", operations);
            prop_assert_eq!(kim.reads().1.len(), 0);
        }
    }

    #[test]
    fn any_order_any_repetition_and_any_grouping_of_changes_reads_the_same(
        events in prop::collection::vec(event(), 1..14),
        order in prop::collection::vec((any::<prop::sample::Index>(), 1..4usize), 0..40),
    ) {
        let people = play(&events);
        let all: Vec<Change> = people.iter().flat_map(|person| person.made.clone()).collect();
        let mut expected = Document::new(Uuid::from_u128(9));
        expected.absorb(incoming(&all));
        prop_assert_eq!(expected.waiting().len(), 0);

        let mut shuffled = Document::new(Uuid::from_u128(10));
        for (index, size) in order {
            if !all.is_empty() {
                let from = index.index(all.len());
                let portion: Vec<Change> = (0..size).rev().map(|n| all[(from + n) % all.len()].clone()).collect();
                shuffled.absorb(incoming(&portion));
            }
        }
        shuffled.absorb(incoming(&all.iter().rev().cloned().collect::<Vec<_>>()));
        prop_assert_eq!(shuffled.heads(), expected.heads());
        prop_assert_eq!(shuffled.read(None), expected.read(None));

        for person in people {
            let mut document = person.document;
            document.absorb(incoming(&all));
            prop_assert_eq!(document.read(None), expected.read(None));
        }
    }

    #[test]
    fn a_whole_document_reads_as_its_changes_do(events in prop::collection::vec(event(), 1..14)) {
        for person in play(&events) {
            let mut copy = Document::new(Uuid::from_u128(9));
            copy.absorb(incoming(&read_document(&person.document.save()).unwrap()));
            prop_assert_eq!(copy.read(None), person.reads());
        }
    }

    #[test]
    fn words_typed_at_the_same_time_are_all_there(
        places in prop::collection::vec((0..20usize, 0..20usize), 1..8)
    ) {
        let (mut kim, mut sato) = (Person::new(1), Person::new(2));
        kim.does(&[Op::Write(path(&ANSWER), "..........".into())]).unwrap();
        sato.hears(&kim);
        for (n, (one, other)) in places.iter().enumerate() {
            kim.does(&[splice(&ANSWER, (*one).min(10), 0, &format!("<k{n}>"))]).unwrap();
            sato.does(&[splice(&ANSWER, (*other).min(10), 0, &format!("<s{n}>"))]).unwrap();
        }
        kim.hears(&sato);
        let text = kim.reads_at(&ANSWER).as_str().unwrap().to_owned();
        let letters = text.chars().filter(|letter| *letter == 'k' || *letter == 's').count();
        prop_assert_eq!(letters, places.len() * 2);
    }
}
