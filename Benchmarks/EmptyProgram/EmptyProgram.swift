/// The peer of every start: a Swift program that does nothing.
@main enum EmptyProgram {
    static func main() {}
}
