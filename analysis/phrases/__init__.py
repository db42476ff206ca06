"""Partnership tiers, formulae and themes, by the words of the codebook."""
