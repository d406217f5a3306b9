"""Many articles: a store of briefs, the engines that fill it, and questions across articles."""
