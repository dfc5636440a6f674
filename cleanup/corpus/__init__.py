"""Large corpora: record by record, in shards of files or batches of a cluster.

What is found in a record depends on that record and the settings alone, never on its neighbours:
so every engine, any number of processes and any cut into shards give the same.
"""
