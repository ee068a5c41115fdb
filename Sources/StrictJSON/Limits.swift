/// What this reader refuses although the grammar of RFC 8259 would allow it, and what a field of ours may hold.
///
/// The grammar's exceptions are three: a key that an object has twice (compared after unescaping, as bytes), U+0000, and nesting below `depth`.
package enum JSONLimits {
    /// Containers inside each other; the 33rd is refused.
    package static let depth = 32
    /// The largest integer that every reader of JSON keeps exactly: 2^53 - 1.
    package static let largestInteger = 9_007_199_254_740_991
}
