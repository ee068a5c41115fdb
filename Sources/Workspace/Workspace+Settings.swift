package import LedgerModel
import LedgerStorage

extension Workspace {
    /// Sets a rule of the ledger, in one step.
    ///
    /// - Returns: whether anything changed.
    /// - Throws: `SettingKey.Refusal`, `StoreError`.
    package func set(_ key: SettingKey, to text: String) throws -> Bool {
        let before = ledger.settings
        let after = try key.setting(text, in: before)
        if key == .timeZone, Zones.rules(of: after.timeZone) == nil {
            throw SettingKey.Refusal(key: key, value: after.timeZone)
        }
        if after == before { return false }
        return try !store.commit(
            [.replace(before: .settings(before), after: .settings(after))], as: origin()
        ).isUnchanged
    }

    /// The ledger's working days.
    package var holidays: Holidays { store.holidays }
}
