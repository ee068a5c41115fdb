"""Cuts a text into words with jieba, and prints the processor seconds that took without the loading of its dictionary.

A peer for `Scripts/run-benchmarks extraction`: what most Chinese text programs begin with.
"""

import sys
import time

import jieba

jieba.initialize()
with open(sys.argv[1], encoding="utf-8", errors="ignore") as file:
    text = file.read()
start = time.process_time()
count = sum(1 for _ in jieba.cut(text))
print(time.process_time() - start)
print(count)
