"""Files → readouts: what is metadata, what is a sentence, and each sentence parsed."""
