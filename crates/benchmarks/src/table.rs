//! Rows of text into an aligned table.

/// Prints a table. The first column is text, the others are numbers.
pub fn print(title: &str, head: &[&str], rows: &[Vec<String>]) {
    println!("\n{title}\n");
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain([head[column].chars().count()]).max().unwrap_or_default()
    };
    let line = |cells: Vec<&str>| {
        let mut text = String::from(" ");
        for (column, cell) in cells.into_iter().enumerate() {
            let width = width(column);
            text += &match column {
                0 => format!(" {cell:<width$}"),
                _ => format!("  {cell:>width$}"),
            };
        }
        println!("{}", text.trim_end());
    };
    line(head.to_vec());
    for row in rows {
        line(row.iter().map(String::as_str).collect());
    }
}

/// A number without decimals.
pub fn whole(number: f64) -> String {
    format!("{number:.0}")
}

/// `part / of` with two decimals, and a mark where it is above `limit`.
pub fn ratio(part: f64, of: f64, limit: f64) -> String {
    judged(part / of, limit, 2)
}

/// A number and a mark where it is above its limit.
pub fn judged(number: f64, limit: f64, decimals: usize) -> String {
    let mark = if number > limit { " !" } else { "  " };
    format!("{number:.decimals$}{mark}")
}
