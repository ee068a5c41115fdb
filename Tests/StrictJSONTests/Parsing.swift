import StrictJSON

/// What the reader says of `bytes`: the tree, or the kind of error.
func outcome(_ bytes: [UInt8]) -> Result<JSONValue, JSONError> {
    do {
        return .success(try JSONValue(parsing: bytes))
    } catch {
        return .failure(error)
    }
}

func outcome(_ text: String) -> Result<JSONValue, JSONError> {
    outcome(Array(text.utf8))
}

extension Result where Success == JSONValue, Failure == JSONError {
    var isAccepted: Bool { if case .success = self { true } else { false } }
    var errorKind: JSONError.Kind? { if case .failure(let error) = self { error.kind } else { nil } }
}

/// Whether skipping, which builds nothing, comes to the same verdict: both ways of reading check every byte.
func isAcceptedBySkipping(_ bytes: [UInt8]) -> Bool {
    do {
        try bytes.withReader { reader throws(JSONError) in
            try reader.skipValue()
            try reader.finish()
        }
        return true
    } catch {
        return false
    }
}
