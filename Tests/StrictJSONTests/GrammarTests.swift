import StrictJSON
import Testing

/// One text and whether the grammar takes it. The names are those of the public suite of JSON cases; the texts are ours.
struct GrammarCase: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]

    init(_ name: String, _ text: String) {
        self.name = name
        bytes = Array(text.utf8)
    }

    init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    var testDescription: String { name }
}

@Suite("The grammar of JSON")
struct GrammarTests {
    @Test("accepted", arguments: accepted)
    func accepts(_ example: GrammarCase) {
        #expect(outcome(example.bytes).isAccepted)
        #expect(isAcceptedBySkipping(example.bytes))
    }

    @Test("rejected", arguments: rejected)
    func rejects(_ example: GrammarCase) {
        #expect(!outcome(example.bytes).isAccepted)
        #expect(!isAcceptedBySkipping(example.bytes))
    }

    @Test("what the reader accepts, it writes and reads again as the same value", arguments: accepted)
    func roundTrip(_ example: GrammarCase) throws {
        let value = try JSONValue(parsing: example.bytes)
        let written = value.serialized
        #expect(try JSONValue(parsing: written) == value)
        #expect(try JSONValue(parsing: written).serialized == written)
    }

    @Test("every cut of a document is rejected")
    func cutsAreRejected() {
        let document = Array(#"{"a":[1,-2.5e+3,true,false,null,"é\u00e9\ud83d\ude00"],"b":{}}"#.utf8)
        for length in 0..<document.count {
            #expect(!outcome(Array(document.prefix(length))).isAccepted, "cut after \(length) bytes")
        }
    }

    static let accepted: [GrammarCase] = [
        GrammarCase("y_array_arraysWithSpaces", "[[]   ]"),
        GrammarCase("y_array_empty-string", #"[""]"#),
        GrammarCase("y_array_empty", "[]"),
        GrammarCase("y_array_ending_with_newline", "[\"a\"]\n"),
        GrammarCase("y_array_false", "[false]"),
        GrammarCase("y_array_heterogeneous", #"[null, 1, "1", {}]"#),
        GrammarCase("y_array_null", "[null]"),
        GrammarCase("y_array_with_1_and_newline", "[1\n]"),
        GrammarCase("y_array_with_leading_space", " [1]"),
        GrammarCase("y_array_with_several_null", "[1,null,null,null,2]"),
        GrammarCase("y_array_with_trailing_space", "[2] "),
        GrammarCase("y_number", "[123e65]"),
        GrammarCase("y_number_0e+1", "[0e+1]"),
        GrammarCase("y_number_0e1", "[0e1]"),
        GrammarCase("y_number_after_space", "[ 4]"),
        GrammarCase("y_number_double_close_to_zero", "[-0.000000000000000000000000000000000000000000000001]"),
        GrammarCase("y_number_int_with_exp", "[20e1]"),
        GrammarCase("y_number_minus_zero", "[-0]"),
        GrammarCase("y_number_negative_int", "[-123]"),
        GrammarCase("y_number_negative_one", "[-1]"),
        GrammarCase("y_number_real_capital_e", "[1E22]"),
        GrammarCase("y_number_real_capital_e_neg_exp", "[1E-2]"),
        GrammarCase("y_number_real_capital_e_pos_exp", "[1E+2]"),
        GrammarCase("y_number_real_fraction_exponent", "[123.456e78]"),
        GrammarCase("y_number_simple_int", "[123]"),
        GrammarCase("y_number_simple_real", "[123.456789]"),
        GrammarCase("y_object", #"{"asd":"sdf", "dfg":"fgh"}"#),
        GrammarCase("y_object_basic", #"{"asd":"sdf"}"#),
        GrammarCase("y_object_empty", "{}"),
        GrammarCase("y_object_empty_key", #"{"":0}"#),
        GrammarCase("y_object_extreme_numbers", #"{ "min": -1.0e+28, "max": 1.0e+28 }"#),
        GrammarCase("y_object_long_strings", #"{"x":[{"id":"\#(String(repeating: "x", count: 400))"}],"id":"y"}"#),
        GrammarCase("y_object_string_unicode", #"{"title":"\u041f\u043e"}"#),
        GrammarCase("y_object_with_newlines", "{\n\"a\": \"b\"\n}"),
        GrammarCase("y_string_1_2_3_bytes_UTF-8_sequences", #"["\u0060\u012a\u12AB"]"#),
        GrammarCase("y_string_accepted_surrogate_pair", #"["\uD801\udc37"]"#),
        GrammarCase("y_string_accepted_surrogate_pairs", #"["\ud83d\ude39\ud83d\udc8d"]"#),
        GrammarCase("y_string_allowed_escapes", #"["\"\\\/\b\f\n\r\t"]"#),
        GrammarCase("y_string_backslash_and_u_escaped_zero", #"["\\u0000"]"#),
        GrammarCase("y_string_backslash_doublequotes", #"["\""]"#),
        GrammarCase("y_string_comments", #"["a/*b*/c/*d//e"]"#),
        GrammarCase("y_string_double_escape_a", #"["\\a"]"#),
        GrammarCase("y_string_double_escape_n", #"["\\n"]"#),
        GrammarCase("y_string_escaped_control_character", #"["\u0012"]"#),
        GrammarCase("y_string_escaped_noncharacter", #"["\uFFFF"]"#),
        GrammarCase("y_string_in_array", #"["asd"]"#),
        GrammarCase("y_string_last_surrogates_1_and_2", #"["\uDBFF\uDFFF"]"#),
        GrammarCase("y_string_nonCharacterInUTF-8_U+10FFFF", [0x5B, 0x22, 0xF4, 0x8F, 0xBF, 0xBF, 0x22, 0x5D]),
        GrammarCase("y_string_nonCharacterInUTF-8_U+FFFF", [0x5B, 0x22, 0xEF, 0xBF, 0xBF, 0x22, 0x5D]),
        GrammarCase("y_string_pi", #"["π"]"#),
        GrammarCase("y_string_reservedCharacterInUTF-8_U+1BFFF", [0x5B, 0x22, 0xF0, 0x9B, 0xBF, 0xBF, 0x22, 0x5D]),
        GrammarCase("y_string_simple_ascii", #"["asd "]"#),
        GrammarCase("y_string_space", "\" \""),
        GrammarCase("y_string_u+2028_line_sep", "[\"\u{2028}\"]"),
        GrammarCase("y_string_u+2029_par_sep", "[\"\u{2029}\"]"),
        GrammarCase("y_string_uEscape", #"["\u0061\u30af\u30EA\u30b9"]"#),
        GrammarCase("y_string_unescaped_char_delete", "[\"\u{7F}\"]"),
        GrammarCase("y_string_unicode_U+10FFFE_nonchar", #"["\uDBFF\uDFFE"]"#),
        GrammarCase("y_string_utf8", "[\"€𝄞\"]"),
        GrammarCase("y_structure_lonely_false", "false"),
        GrammarCase("y_structure_lonely_int", "42"),
        GrammarCase("y_structure_lonely_negative_real", "-0.1"),
        GrammarCase("y_structure_lonely_null", "null"),
        GrammarCase("y_structure_lonely_string", #""asd""#),
        GrammarCase("y_structure_lonely_true", "true"),
        GrammarCase("y_structure_string_empty", #""""#),
        GrammarCase("y_structure_trailing_newline", "[\"a\"]\n"),
        GrammarCase("y_structure_true_in_array", "[true]"),
        GrammarCase("y_structure_whitespace_array", " [] "),
        // Where readers differ, this one accepts:
        GrammarCase("i_number_huge_exp", "[0.4e00669999999999999999999999999999999999999999999999]"),
        GrammarCase("i_number_neg_int_huge_exp", "[-1e+9999]"),
        GrammarCase("i_number_real_underflow", "[123e-10000000]"),
        GrammarCase("i_number_too_big_neg_int", "[-123123123123123123123123123123]"),
        GrammarCase("i_number_very_big_negative_int", "[-237462374673276894279832749832423479823246327846]"),
        GrammarCase("i_structure_UTF-8_BOM_empty_object", [0xEF, 0xBB, 0xBF, 0x7B, 0x7D]),
        GrammarCase("depth_32", String(repeating: "[", count: 32) + String(repeating: "]", count: 32)),
    ]

    static let rejected: [GrammarCase] = [
        GrammarCase("n_array_1_true_without_comma", "[1 true]"),
        GrammarCase("n_array_a_invalid_utf8", [0x5B, 0x61, 0xE5, 0x5D]),
        GrammarCase("n_array_colon_instead_of_comma", #"["": 1]"#),
        GrammarCase("n_array_comma_after_close", #"[""],"#),
        GrammarCase("n_array_comma_and_number", "[,1]"),
        GrammarCase("n_array_double_comma", "[1,,2]"),
        GrammarCase("n_array_double_extra_comma", #"["x",,]"#),
        GrammarCase("n_array_extra_close", #"["x"]]"#),
        GrammarCase("n_array_extra_comma", #"["",]"#),
        GrammarCase("n_array_incomplete", #"["x""#),
        GrammarCase("n_array_incomplete_invalid_value", "[x"),
        GrammarCase("n_array_inner_array_no_comma", "[3[4]]"),
        GrammarCase("n_array_invalid_utf8", [0x5B, 0xFF, 0x5D]),
        GrammarCase("n_array_items_separated_by_semicolon", "[1:2]"),
        GrammarCase("n_array_just_comma", "[,]"),
        GrammarCase("n_array_just_minus", "[-]"),
        GrammarCase("n_array_missing_value", "[   , \"\"]"),
        GrammarCase("n_array_newlines_unclosed", "[\"a\",\n4\n,1,"),
        GrammarCase("n_array_number_and_several_commas", "[1,,]"),
        GrammarCase("n_array_spaces_vertical_tab_formfeed", "[\"\u{0B}a\"\\f]"),
        GrammarCase("n_array_star_inside", "[*]"),
        GrammarCase("n_array_unclosed", #"[""#),
        GrammarCase("n_array_unclosed_trailing_comma", "[1,"),
        GrammarCase("n_array_unclosed_with_object_inside", "[{}"),
        GrammarCase("n_incomplete_false", "[fals]"),
        GrammarCase("n_incomplete_null", "[nul]"),
        GrammarCase("n_incomplete_true", "[tru]"),
        GrammarCase("n_multidigit_number_then_00", "123\u{0}"),
        GrammarCase("n_number_++", "[++1234]"),
        GrammarCase("n_number_+1", "[+1]"),
        GrammarCase("n_number_+Inf", "[+Inf]"),
        GrammarCase("n_number_-01", "[-01]"),
        GrammarCase("n_number_-1.0.", "[-1.0.]"),
        GrammarCase("n_number_-2.", "[-2.]"),
        GrammarCase("n_number_-NaN", "[-NaN]"),
        GrammarCase("n_number_.-1", "[.-1]"),
        GrammarCase("n_number_.2e-3", "[.2e-3]"),
        GrammarCase("n_number_0.1.2", "[0.1.2]"),
        GrammarCase("n_number_0.3e+", "[0.3e+]"),
        GrammarCase("n_number_0.3e", "[0.3e]"),
        GrammarCase("n_number_0.e1", "[0.e1]"),
        GrammarCase("n_number_0_capital_E+", "[0E+]"),
        GrammarCase("n_number_0_capital_E", "[0E]"),
        GrammarCase("n_number_1.0e+", "[1.0e+]"),
        GrammarCase("n_number_1.0e-", "[1.0e-]"),
        GrammarCase("n_number_1_000", "[1 000.0]"),
        GrammarCase("n_number_1eE2", "[1eE2]"),
        GrammarCase("n_number_2.e+3", "[2.e+3]"),
        GrammarCase("n_number_9.e+", "[9.e+]"),
        GrammarCase("n_number_Inf", "[Inf]"),
        GrammarCase("n_number_NaN", "[NaN]"),
        GrammarCase("n_number_U+FF11_fullwidth_digit_one", "[１]"),
        GrammarCase("n_number_expression", "[1+2]"),
        GrammarCase("n_number_hex_1_digit", "[0x1]"),
        GrammarCase("n_number_hex_2_digits", "[0x42]"),
        GrammarCase("n_number_infinity", "[Infinity]"),
        GrammarCase("n_number_invalid+-", "[0e+-1]"),
        GrammarCase("n_number_invalid-utf-8-in-exponent", [0x5B, 0x31, 0x65, 0x31, 0xE5, 0x5D]),
        GrammarCase("n_number_minus_infinity", "[-Infinity]"),
        GrammarCase("n_number_minus_space_1", "[- 1]"),
        GrammarCase("n_number_neg_int_starting_with_zero", "[-012]"),
        GrammarCase("n_number_neg_real_without_int_part", "[-.123]"),
        GrammarCase("n_number_real_without_fractional_part", "[1.]"),
        GrammarCase("n_number_starting_with_dot", "[.123]"),
        GrammarCase("n_number_with_alpha", "[1.2a-3]"),
        GrammarCase("n_number_with_leading_zero", "[012]"),
        GrammarCase("n_object_bad_value", #"["x", truth]"#),
        GrammarCase("n_object_comma_instead_of_colon", #"{"x", null}"#),
        GrammarCase("n_object_double_colon", #"{"x"::"b"}"#),
        GrammarCase("n_object_emoji", "{🇨🇭}"),
        GrammarCase("n_object_garbage_at_end", #"{"a":"a" 123}"#),
        GrammarCase("n_object_key_with_single_quotes", "{key: 'value'}"),
        GrammarCase("n_object_missing_colon", #"{"a" b}"#),
        GrammarCase("n_object_missing_key", #"{:"b"}"#),
        GrammarCase("n_object_missing_semicolon", #"{"a" "b"}"#),
        GrammarCase("n_object_missing_value", #"{"a":"#),
        GrammarCase("n_object_no-colon", #"{"a"#),
        GrammarCase("n_object_non_string_key", "{1:1}"),
        GrammarCase("n_object_non_string_key_but_huge_number_instead", "{9999E9999:1}"),
        GrammarCase("n_object_repeated_null_null", "{null:null,null:null}"),
        GrammarCase("n_object_several_trailing_commas", #"{"id":0,,,,,}"#),
        GrammarCase("n_object_single_quote", "{'a':0}"),
        GrammarCase("n_object_trailing_comma", #"{"id":0,}"#),
        GrammarCase("n_object_trailing_comment", #"{"a":"b"}/**/"#),
        GrammarCase("n_object_trailing_comment_open", #"{"a":"b"}/**//"#),
        GrammarCase("n_object_trailing_comment_slash_open", #"{"a":"b"}//"#),
        GrammarCase("n_object_two_commas_in_a_row", #"{"a":"b",,"c":"d"}"#),
        GrammarCase("n_object_unquoted_key", #"{a: "b"}"#),
        GrammarCase("n_object_unterminated-value", #"{"a":"a"#),
        GrammarCase("n_object_with_single_string", #"{ "foo" : "bar", "a" }"#),
        GrammarCase("n_object_with_trailing_garbage", #"{"a":"b"}#"#),
        GrammarCase("n_single_space", " "),
        GrammarCase("n_string_1_surrogate_then_escape", #"["\uD800\"]"#),
        GrammarCase("n_string_1_surrogate_then_escape_u", #"["\uD800\u"]"#),
        GrammarCase("n_string_1_surrogate_then_escape_u1x", #"["\uD800\u1x"]"#),
        GrammarCase("n_string_accentuated_char_no_quotes", "[é]"),
        GrammarCase("n_string_backslash_00", [0x5B, 0x22, 0x5C, 0x00, 0x22, 0x5D]),
        GrammarCase("n_string_escape_x", #"["\x00"]"#),
        GrammarCase("n_string_escaped_backslash_bad", #"["\\\"]"#),
        GrammarCase("n_string_escaped_ctrl_char_tab", [0x5B, 0x22, 0x5C, 0x09, 0x22, 0x5D]),
        GrammarCase("n_string_escaped_emoji", #"["\🌀"]"#),
        GrammarCase("n_string_incomplete_escape", #"["\"]"#),
        GrammarCase("n_string_incomplete_escaped_character", #"["\u00A"]"#),
        GrammarCase("n_string_incomplete_surrogate", #"["\uD834\uDd"]"#),
        GrammarCase("n_string_invalid-utf-8-in-escape", [0x5B, 0x22, 0x5C, 0x75, 0xE5, 0x22, 0x5D]),
        GrammarCase("n_string_invalid_backslash_esc", #"["\a"]"#),
        GrammarCase("n_string_invalid_unicode_escape", #"["\uqqqq"]"#),
        GrammarCase("n_string_leading_uescaped_thinspace", #"[\u0020"asd"]"#),
        GrammarCase("n_string_no_quotes_with_bad_escape", #"[\n]"#),
        GrammarCase("n_string_single_doublequote", #"""#),
        GrammarCase("n_string_single_quote", "['single quote']"),
        GrammarCase("n_string_single_string_no_double_quotes", "abc"),
        GrammarCase("n_string_start_escape_unclosed", #"["\"#),
        GrammarCase("n_string_unescaped_ctrl_char", [0x5B, 0x22, 0x61, 0x00, 0x61, 0x22, 0x5D]),
        GrammarCase("n_string_unescaped_newline", "[\"new\nline\"]"),
        GrammarCase("n_string_unescaped_tab", "[\"\t\"]"),
        GrammarCase("n_string_unicode_CapitalU", #"["\UA66D"]"#),
        GrammarCase("n_string_with_trailing_garbage", #""""x"#),
        GrammarCase("n_structure_U+2060_word_joined", "[\u{2060}]"),
        GrammarCase("n_structure_UTF8_BOM_no_data", [0xEF, 0xBB, 0xBF]),
        GrammarCase("n_structure_angle_bracket_.", "<.>"),
        GrammarCase("n_structure_array_trailing_garbage", "[1]x"),
        GrammarCase("n_structure_array_with_unclosed_string", #"["asd]"#),
        GrammarCase("n_structure_ascii-unicode-identifier", "aå"),
        GrammarCase("n_structure_capitalized_True", "[True]"),
        GrammarCase("n_structure_close_unopened_array", "1]"),
        GrammarCase("n_structure_comma_instead_of_closing_brace", #"{"x": true,"#),
        GrammarCase("n_structure_double_array", "[][]"),
        GrammarCase("n_structure_end_array", "]"),
        GrammarCase("n_structure_incomplete_UTF8_BOM", [0xEF, 0xBB, 0x7B, 0x7D]),
        GrammarCase("n_structure_lone-invalid-utf-8", [0xE5]),
        GrammarCase("n_structure_lone-open-bracket", "["),
        GrammarCase("n_structure_no_data", ""),
        GrammarCase("n_structure_null-byte-outside-string", [0x5B, 0x00, 0x5D]),
        GrammarCase("n_structure_number_with_trailing_garbage", "2@"),
        GrammarCase("n_structure_object_followed_by_closing_object", "{}}"),
        GrammarCase("n_structure_object_unclosed_no_value", #"{"":"#),
        GrammarCase("n_structure_object_with_comment", #"{"a":/*comment*/"b"}"#),
        GrammarCase("n_structure_object_with_trailing_garbage", #"{"a": true} "x""#),
        GrammarCase("n_structure_open_array_apostrophe", "['"),
        GrammarCase("n_structure_open_array_comma", "[,"),
        GrammarCase("n_structure_open_array_open_object", "[{"),
        GrammarCase("n_structure_open_object_close_array", "{]"),
        GrammarCase("n_structure_open_object_comma", "{,"),
        GrammarCase("n_structure_open_object_open_string", #"{"a"#),
        GrammarCase("n_structure_open_open", #"["\{["\{["\{["\{"#),
        GrammarCase("n_structure_single_eacute", [0xE9]),
        GrammarCase("n_structure_single_star", "*"),
        GrammarCase("n_structure_trailing_#", ##"{"a":"b"}#{}"##),
        GrammarCase("n_structure_uescaped_LF_before_string", #"[\u000A""]"#),
        GrammarCase("n_structure_unclosed_array_partial_null", "[ false, nul"),
        GrammarCase("n_structure_unclosed_object", #"{"asd":"asd""#),
        GrammarCase("n_structure_unicode-identifier", "å"),
        GrammarCase("n_structure_whitespace_U+2060_word_joiner", "\u{2060}"),
        GrammarCase("n_structure_whitespace_formfeed", "[\u{0C}]"),
        // Where readers differ, this one rejects:
        GrammarCase("i_object_key_lone_2nd_surrogate", #"{"\uDFAA":0}"#),
        GrammarCase("i_string_1st_surrogate_but_2nd_missing", #"["\uDADA"]"#),
        GrammarCase("i_string_1st_valid_surrogate_2nd_invalid", #"["\uD888\u1234"]"#),
        GrammarCase(
            "i_string_UTF-16LE_with_BOM", [0xFF, 0xFE, 0x5B, 0x00, 0x22, 0x00, 0xE9, 0x00, 0x22, 0x00, 0x5D, 0x00]),
        GrammarCase("i_string_UTF-8_invalid_sequence", [0x5B, 0x22, 0xE6, 0x97, 0xA5, 0xD1, 0x88, 0xFA, 0x22, 0x5D]),
        GrammarCase("i_string_UTF8_surrogate_U+D800", [0x5B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x5D]),
        GrammarCase("i_string_incomplete_surrogate_pair", #"["\uDd1ea"]"#),
        GrammarCase("i_string_inverted_surrogates_U+1D11E", #"["\uDd1e\uD834"]"#),
        GrammarCase("i_string_iso_latin_1", [0x5B, 0x22, 0xE9, 0x22, 0x5D]),
        GrammarCase("i_string_lone_utf8_continuation_byte", [0x5B, 0x22, 0x81, 0x22, 0x5D]),
        GrammarCase("i_string_not_in_unicode_range", [0x5B, 0x22, 0xF4, 0xBF, 0xBF, 0xBF, 0x22, 0x5D]),
        GrammarCase("i_string_overlong_sequence_2_bytes", [0x5B, 0x22, 0xC0, 0xAF, 0x22, 0x5D]),
        GrammarCase(
            "i_string_overlong_sequence_6_bytes", [0x5B, 0x22, 0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF, 0x22, 0x5D]),
        GrammarCase("i_string_truncated-utf-8", [0x5B, 0x22, 0xE0, 0xFF, 0x22, 0x5D]),
        GrammarCase("i_string_utf16BE_no_BOM", [0x00, 0x5B, 0x00, 0x22, 0x00, 0xE9, 0x00, 0x22, 0x00, 0x5D]),
        GrammarCase(
            "i_structure_500_nested_arrays", String(repeating: "[", count: 500) + String(repeating: "]", count: 500)),
        // The exceptions of ours:
        GrammarCase("y_object_duplicated_key", #"{"a":"b","a":"c"}"#),
        GrammarCase("y_object_duplicated_key_and_value", #"{"a":"b","a":"b"}"#),
        GrammarCase("y_object_escaped_null_in_key", #"{"foo\u0000bar": 42}"#),
        GrammarCase("y_string_null_escape", #"["\u0000"]"#),
        GrammarCase("depth_33", String(repeating: "[", count: 33) + String(repeating: "]", count: 33)),
    ]
}
