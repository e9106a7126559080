//! Texts and a number into another text: the same number always makes the same one.

/// Numbers that look random (xorshift64*).
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The numbers that follow from `seed`.
    pub fn new(seed: u64) -> Random {
        // Neighbouring seeds must not give neighbouring numbers, and 0 would give 0 for ever.
        Random(seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }

    /// A number below `end`; 0 if that is 0.
    fn below(&mut self, end: usize) -> usize {
        (self.next() % (end.max(1) as u64)) as usize
    }

    fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// Changes one of the seeds in a few places. `words` are what texts of this kind are made of.
pub fn mutant(random: &mut Random, seeds: &[Vec<u8>], words: &[&str]) -> Vec<u8> {
    let mut text = random.pick(seeds).clone();
    for _ in 0..=random.below(3) {
        text = changed(random, text, seeds, words);
    }
    text
}

fn changed(random: &mut Random, text: Vec<u8>, seeds: &[Vec<u8>], words: &[&str]) -> Vec<u8> {
    match random.below(14) {
        0..=3 => with_other_word(random, text, words),
        4 => with_other_number(random, text),
        5 => with_byte(random, text),
        6 => with_word_of_its_own(random, text),
        7..=13 => with_other_lines(random, &text, seeds, words),
        _ => unreachable!("the number is below 14"),
    }
}

fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'-' | b'/' | b'#' | b'.')
}

/// The words of a text, as ranges.
fn words_of(text: &[u8]) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, byte) in text.iter().enumerate() {
        match (start, is_of_word(*byte)) {
            (None, true) => start = Some(at),
            (Some(begun), false) => {
                words.push((begun, at));
                start = None;
            }
            (None, false) | (Some(_), true) => {}
        }
    }
    words.extend(start.map(|begun| (begun, text.len())));
    words
}

fn with_other_word(random: &mut Random, mut text: Vec<u8>, words: &[&str]) -> Vec<u8> {
    let found = words_of(&text);
    if found.is_empty() {
        return text;
    }
    let (start, end) = *random.pick(&found);
    text.splice(start..end, random.pick(words).bytes());
    text
}

/// A word of the text in the place of another: a reference leads elsewhere, a name is taken twice.
fn with_word_of_its_own(random: &mut Random, mut text: Vec<u8>) -> Vec<u8> {
    let found = words_of(&text);
    if found.is_empty() {
        return text;
    }
    let (start, end) = *random.pick(&found);
    let (from, to) = *random.pick(&found);
    let word = text[from..to].to_vec();
    text.splice(start..end, word);
    text
}

fn with_other_number(random: &mut Random, mut text: Vec<u8>) -> Vec<u8> {
    const NUMBERS: [&str; 18] = [
        "0",
        "-1",
        "1",
        "2",
        "1.5",
        "-0",
        "1e400",
        "1e-9",
        "0.1",
        "127",
        "65536",
        "2147483648",
        "-2147483649",
        "9223372036854775807",
        "9223372036854775808",
        "18446744073709551616",
        "0x10",
        "1e2",
    ];
    let found = words_of(&text);
    let numbers: Vec<(usize, usize)> =
        found.into_iter().filter(|(start, _)| text[*start].is_ascii_digit()).collect();
    if numbers.is_empty() {
        return text;
    }
    let (start, end) = *random.pick(&numbers);
    text.splice(start..end, random.pick(&NUMBERS).bytes());
    text
}

fn with_byte(random: &mut Random, mut text: Vec<u8>) -> Vec<u8> {
    const BYTES: &[u8] = b"\0\t\n\r \"'%&*+,-:;<=>?@[\\]{|}~#\x7f\x80\xc3\xff";
    let at = random.below(text.len() + 1);
    match random.below(4) {
        0 => text.insert(at, *random.pick(BYTES)),
        1 => text.truncate(at),
        2 if at < text.len() => {
            text.remove(at);
        }
        _ if at < text.len() => text[at] = *random.pick(BYTES),
        _ => {}
    }
    text
}

fn with_other_lines(
    random: &mut Random,
    text: &[u8],
    seeds: &[Vec<u8>],
    words: &[&str],
) -> Vec<u8> {
    let mut lines: Vec<Vec<u8>> = text.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let at = random.below(lines.len());
    match random.below(6) {
        0 => {
            let end = if random.below(2) == 0 { at + 1 } else { end_of_block(&lines, at) };
            lines.drain(at..end);
        }
        1 => {
            let end = end_of_block(&lines, at);
            let block: Vec<Vec<u8>> = lines[at..end].to_vec();
            let to = random.below(lines.len() + 1);
            lines.splice(to..to, block);
        }
        2 => {
            let other = random.below(lines.len());
            lines.swap(at, other);
        }
        3 => {
            let seed = random.pick(seeds);
            let theirs: Vec<Vec<u8>> =
                seed.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
            let from = random.below(theirs.len());
            let block = &theirs[from..end_of_block(&theirs, from)];
            let shift = indent(&lines[at]) as isize - indent(&block[0]) as isize;
            lines.splice(at..at, block.iter().map(|line| shifted(line, shift)).collect::<Vec<_>>());
        }
        4 => {
            let shift = *random.pick(&[-4, -2, -1, 1, 2, 4]);
            let end = end_of_block(&lines, at);
            for line in &mut lines[at..end] {
                *line = shifted(line, shift);
            }
        }
        _ => {
            let (key, value) = (random.pick(words), random.pick(words));
            let mut line = vec![b' '; indent(&lines[at])];
            line.extend(format!("{key}: {value}").bytes());
            lines.insert(at, line);
        }
    }
    lines.join(&b'\n')
}

/// Behind the lines that are indented deeper than this one.
fn end_of_block(lines: &[Vec<u8>], at: usize) -> usize {
    let depth = indent(&lines[at]);
    let deeper = lines[at + 1..].iter().take_while(|line| indent(line) > depth);
    at + 1 + deeper.count()
}

fn indent(line: &[u8]) -> usize {
    line.iter().take_while(|byte| **byte == b' ').count()
}

fn shifted(line: &[u8], shift: isize) -> Vec<u8> {
    let depth = indent(line);
    let mut text = vec![b' '; depth.saturating_add_signed(shift)];
    text.extend(&line[depth..]);
    text
}
