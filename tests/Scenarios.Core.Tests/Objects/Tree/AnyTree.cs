using FsCheck;
using FsCheck.Fluent;

namespace Scenarios.Core.Tests.Objects.Tree;

/// <summary>Trees of any shape, with texts that are hard to quote.</summary>
internal static class AnyTree
{
    private static readonly string[] Names =
    [
        "a", "b", "a1", "a10", "a2", "A", "x-y", "app.io/name", "1", "yes", "日本", "a b", "<", "~", "-",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "a", "yes", "null", "1", "1.5", "0x1F", "1e3", "2020-01-01", "1:20", "a: b", "a #b", "- a", "'", "\"", "\\", "a\nb",
        "a\n", "\n", "\n a", " a\nb\n", "a\n\n", "a\tb", "é", "😀", "\u2028", "\u0001", "{", "[x]", "*a", "&a", "!a", "|", ">", "%", "@",
        "`", "#", ",", "?", ":", "---", "...", "<<", "=", "trailing ", "a\r\nb",
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
        "\"one\" two three four five six seven eight\tnine ten eleven twelve  thirteen fourteen fifteen sixteen seventeen",
    ];

    public static Arbitrary<ObjectValue> Objects() => Fields(3).ToArbitrary();

    public static Gen<string> Name() => Gen.Elements(Names);

    public static Gen<Value> Leaf() => Gen.OneOf(
        Gen.Elements(Texts).Select(Value (text) => new StringValue(text)),
        Gen.Choose(-2_000_000, 2_000_000).Select(Value (number) => IntegerValue.Of(number * 7_000_000_000L)),
        Gen.Choose(-2_000_000, 2_000_000).Select(Value (number) => new FloatValue((number * 1.0000001) + 0.3)),
        Gen.Elements<Value>(
            BooleanValue.True, BooleanValue.False, NullValue.Instance, ObjectValue.Empty, ListValue.Empty, new FloatValue(1e-9),
            new FloatValue(1.5e30)));

    private static Gen<Value> Any(int depth) => depth == 0
        ? Leaf()
        : Gen.Frequency(
            (3, Leaf()),
            (1, Fields(depth - 1).Select(Value (fields) => fields)),
            (1, Any(depth - 1).ListOf(3).Select(Value (items) => ListValue.From(items))));

    private static Gen<ObjectValue> Fields(int depth) =>
        from count in Gen.Choose(0, 5)
        from names in Name().ListOf(count)
        from values in Any(depth).ListOf(count)
        select names.Zip(values).Aggregate(ObjectValue.Empty, (fields, pair) => fields.With(pair.First, pair.Second));
}
