//! Specs of growing size into the time that generating their code takes.

use std::fmt::Write;
use std::time::Instant;

use crate::table::{judged, whole};
use crate::{instructions, table};

/// Operations of the specs that are generated.
const OPERATIONS: [usize; 3] = [10, 100, 1000];

/// A large spec, in bytes, and how many milliseconds it may take.
const LARGE: usize = 1 << 20;
const LARGE_MILLISECONDS: f64 = 2000.0;

/// How many instructions an operation of a longer spec may cost, beside one of the spec before. Its
/// time grows a little with the memory that all of them need.
const LINEAR: f64 = 1.05;

/// Prints the table.
pub fn print() {
    instructions::explain();
    let mut before = None;
    let rows = OPERATIONS.into_iter().chain([operations_of(LARGE)]).map(|operations| {
        let spec = spec(operations);
        let milliseconds = generate(&spec);
        let limit = if spec.len() >= LARGE { LARGE_MILLISECONDS } else { f64::INFINITY };
        let counted = instructions::count_once(&format!("generate:{operations}"));
        let of_each = counted.map(|count| count / operations as f64);
        let growth = of_each.zip(before).map(|(of_each, before)| of_each / before);
        before = of_each;
        vec![
            operations.to_string(),
            spec.len().to_string(),
            judged(milliseconds, limit, 1),
            format!("{:.2}", milliseconds / operations as f64),
            of_each.map_or(String::new(), whole),
            growth.map_or(String::new(), |growth| judged(growth, LINEAR, 3)),
        ]
    });
    let head =
        ["operations", "bytes", "ms", "ms/operation", "instructions/operation", "/ row above"];
    table::print("Generating types, server and client", &head, &rows.collect::<Vec<_>>());
    println!(
        "  Targets: a spec of {LARGE} bytes in {LARGE_MILLISECONDS} ms; an operation at most \
         {LINEAR} of one of a shorter spec, in instructions."
    );
}

/// Generates once from a spec of so many operations, as `generate:operations` says.
pub fn work(subject: &str) -> Option<Box<dyn FnMut()>> {
    let operations = subject.strip_prefix("generate:")?.parse().ok()?;
    let spec = spec(operations);
    Some(Box::new(move || instructions::measured(specwright_codegen::generate, &spec)))
}

/// The least of three, in milliseconds.
fn generate(spec: &str) -> f64 {
    let times = (0..3).map(|_| {
        let start = Instant::now();
        let generated = specwright_codegen::generate(spec).expect("the spec is right");
        let time = start.elapsed().as_secs_f64() * 1000.0;
        assert!(!generated.files.is_empty());
        time
    });
    times.min_by(f64::total_cmp).expect("three are more than none")
}

/// How many operations make a spec of so many bytes.
fn operations_of(bytes: usize) -> usize {
    let of_each = (spec(1000).len() - spec(100).len()) / 900;
    bytes / of_each + 1
}

/// A spec with so many operations, each with parameters, a body and answers of its own.
fn spec(operations: usize) -> String {
    let mut spec = String::from(
        "openapi: 3.0.3
info: { title: Long, version: '1' }
servers: [{ url: 'http://localhost/long' }]
paths:
",
    );
    for number in 0..operations {
        write!(
            spec,
            "  /shelves/{{shelf}}/book{number}:
    post:
      operationId: putBook{number}
      summary: Put book {number} on a shelf.
      parameters:
        - name: shelf
          in: path
          required: true
          schema: {{ type: integer, minimum: 1, maximum: 99 }}
        - {{ name: side, in: query, schema: {{ type: string, enum: [left, right] }} }}
      requestBody:
        required: true
        content:
          application/json:
            schema: {{ $ref: '#/components/schemas/Book{number}' }}
      responses:
        '201':
          description: It stands there.
          content:
            application/json:
              schema: {{ $ref: '#/components/schemas/Place{number}' }}
"
        )
        .expect("a string takes any text");
    }
    spec += "components:\n  schemas:\n";
    for number in 0..operations {
        write!(
            spec,
            "    Book{number}:
      type: object
      required: [title, pages]
      properties:
        title: {{ type: string, minLength: 1, maxLength: 80 }}
        pages: {{ type: integer, format: int32, minimum: 1, maximum: 9999 }}
        tags: {{ type: array, maxItems: 10, items: {{ type: string, pattern: '^[a-z]+$' }} }}
    Place{number}:
      type: object
      required: [shelf, index]
      properties:
        shelf: {{ type: integer, format: int32 }}
        index: {{ type: integer, format: int32 }}
        note: {{ type: string }}
"
        )
        .expect("a string takes any text");
    }
    spec
}
