//! An automaton into the smallest one that decides the same texts, by Hopcroft's algorithm.

use std::collections::BTreeMap;

use super::table::Graph;

/// Merges the states that no text tells apart.
pub(super) fn minimize(graph: &Graph) -> Graph {
    let blocks = refine(graph);
    // A block is known by its first state; states 0 and 1 come first of all.
    let mut first: Vec<usize> = Vec::new();
    let mut numbers = BTreeMap::new();
    for (state, block) in blocks.iter().enumerate() {
        numbers.entry(*block).or_insert_with(|| {
            first.push(state);
            first.len() - 1
        });
    }
    let number = |state: usize| numbers[&blocks[state]];
    let rows = first.iter().map(|state| &graph.next[state * graph.columns..][..graph.columns]);
    Graph {
        columns: graph.columns,
        next: rows.flatten().map(|state| number(*state)).collect(),
        accepting: first.iter().map(|state| graph.accepting[*state]).collect(),
        start: number(graph.start),
    }
}

/// For each state the block of those like it.
fn refine(graph: &Graph) -> Vec<usize> {
    let predecessors = Predecessors::of(graph);
    let mut partition = Partition::of(&graph.accepting);
    let mut open = vec![0, 1];
    let mut is_open = vec![true, true];
    while let Some(splitter) = open.pop() {
        is_open[splitter] = false;
        // The splitter itself may be split on the way; what it was then still tells states apart.
        let splitter = partition.blocks[splitter].clone();
        for class in 0..graph.columns {
            let mut touched: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
            for state in splitter.iter().flat_map(|state| predecessors.get(*state, class)) {
                touched.entry(partition.block_of[*state]).or_default().push(*state);
            }
            for (block, states) in touched {
                if states.len() == partition.blocks[block].len() {
                    continue;
                }
                let new = partition.part(block, &states);
                let smaller = match partition.blocks[block].len() < partition.blocks[new].len() {
                    true => block,
                    false => new,
                };
                let next = if is_open[block] { new } else { smaller };
                is_open.push(false);
                is_open[next] = true;
                open.push(next);
            }
        }
    }
    partition.block_of
}

/// States in blocks.
struct Partition {
    blocks: Vec<Vec<usize>>,
    block_of: Vec<usize>,
    /// Where in its block a state stands.
    position: Vec<usize>,
}

impl Partition {
    /// Two blocks: refusing and accepting states.
    fn of(accepting: &[bool]) -> Partition {
        let mut partition =
            Partition { blocks: vec![Vec::new(); 2], block_of: Vec::new(), position: Vec::new() };
        for (state, accepting) in accepting.iter().enumerate() {
            let block = usize::from(*accepting);
            partition.block_of.push(block);
            partition.position.push(partition.blocks[block].len());
            partition.blocks[block].push(state);
        }
        partition
    }

    /// Moves states out of their block into a new one.
    fn part(&mut self, block: usize, states: &[usize]) -> usize {
        let new = self.blocks.len();
        for (position, state) in states.iter().enumerate() {
            let hole = self.position[*state];
            self.blocks[block].swap_remove(hole);
            if let Some(moved) = self.blocks[block].get(hole) {
                self.position[*moved] = hole;
            }
            self.block_of[*state] = new;
            self.position[*state] = position;
        }
        self.blocks.push(states.to_vec());
        new
    }
}

/// The states from which a class leads to a state.
struct Predecessors {
    columns: usize,
    /// Where in `states` those of each state and class begin.
    offsets: Vec<usize>,
    states: Vec<usize>,
}

impl Predecessors {
    fn of(graph: &Graph) -> Predecessors {
        let columns = graph.columns;
        let key = |index: usize| graph.next[index] * columns + index % columns;
        let mut offsets = vec![0; graph.next.len() + 1];
        for index in 0..graph.next.len() {
            offsets[key(index) + 1] += 1;
        }
        for index in 0..graph.next.len() {
            offsets[index + 1] += offsets[index];
        }
        let mut free = offsets.clone();
        let mut states = vec![0; graph.next.len()];
        for index in 0..graph.next.len() {
            states[free[key(index)]] = index / columns;
            free[key(index)] += 1;
        }
        Predecessors { columns, offsets, states }
    }

    fn get(&self, state: usize, class: usize) -> &[usize] {
        let key = state * self.columns + class;
        &self.states[self.offsets[key]..self.offsets[key + 1]]
    }
}
