// Made by Scripts/measure-confidence.py; run it again after a change of the rules.

/// How often each rule decided something in 0 annotated real texts, and how often it was right.
// swift-format-ignore
let measuredRules: [String: (seen: Int, right: Int)] = [:]
