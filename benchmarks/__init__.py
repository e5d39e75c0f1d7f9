"""How fast policylint is, beside its peers: `python -m benchmarks`. The other modules measure one part each."""
