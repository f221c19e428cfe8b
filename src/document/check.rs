//! Whether the parts of a document fit together.

use super::{Mention, Misfit, Parts, SentenceId, TokenId};

/// Every sentence has one root and no cycle, and no head outside it.
pub(super) fn trees(parts: &Parts) -> Result<(), Misfit> {
    for (i, sentence) in parts.sentences.iter().enumerate() {
        let range = sentence.tokens.clone();
        let mut roots = 0;
        for t in range.clone() {
            match parts.tokens[t as usize].head {
                None => roots += 1,
                Some(head) if !range.contains(&head.0) => {
                    return Err(Misfit(format!("sentence {i}: the head of word {} lies outside", t - range.start + 1)));
                }
                Some(_) => {}
            }
            let (mut at, mut steps) = (Some(TokenId(t)), 0);
            while let Some(token) = at {
                if !range.contains(&token.0) || steps > range.len() {
                    return Err(Misfit(format!("sentence {i}: word {} hangs on itself", t - range.start + 1)));
                }
                at = parts.tokens[token.index()].head;
                steps += 1;
            }
        }
        if roots != 1 {
            return Err(Misfit(format!("sentence {i} has {roots} roots")));
        }
    }
    Ok(())
}

/// Mentions hold their heads, lie in one sentence and stand in order.
pub(super) fn mentions(parts: &Parts, sentence_of: &[SentenceId]) -> Result<(), Misfit> {
    let key = |m: &Mention| (m.tokens.start, u32::MAX - m.tokens.end);
    for (i, mention) in parts.mentions.iter().enumerate() {
        let (first, last) = (mention.tokens.start as usize, mention.tokens.end as usize);
        if first >= last || last > sentence_of.len() || sentence_of[first] != sentence_of[last - 1] {
            return Err(Misfit(format!("mention {i} is empty or crosses a sentence boundary")));
        }
        if !mention.tokens.contains(&mention.head.0) {
            return Err(Misfit(format!("mention {i} does not hold its head")));
        }
        if i > 0 && key(&parts.mentions[i - 1]) > key(mention) {
            return Err(Misfit(format!("mention {i} is out of order")));
        }
    }
    Ok(())
}
