using System.Globalization;
using Scenarios.Objects.Facts;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>
/// A field by its name in manifests: its path in objects of a kind. If several have the name, the one with the shortest path is meant.
/// </summary>
internal static class NamedField
{
    /// <summary>In a path, the first item of a list.</summary>
    public const string First = KindFields.First;

    /// <summary>Returns the path of a field that a sentence describes.</summary>
    /// <exception cref="StepFailureException">The kind has no such field.</exception>
    public static IReadOnlyList<string> PathOrThrow(string kind, string name) => KindFields.Find(kind, name, withStatus: false)?.Path
        ?? throw new StepFailureException($"A {kind} has no field {name}.");

    /// <summary>Returns the values of the field, in all items of lists along its path.</summary>
    /// <exception cref="StepFailureException">The kind has no such field.</exception>
    public static IEnumerable<string> ValuesOf(ApiObject item, string name)
    {
        var path = (KindFields.Find(item.Kind, name, withStatus: false) ?? KindFields.Find(item.Kind, name, withStatus: true))?.Path
            ?? throw new StepFailureException($"A {item.Kind} has no field {name}.");
        IEnumerable<Value?> values = [item.Tree];
        foreach (var part in path)
        {
            values = part == First ? values.SelectMany(static value => (value as ListValue ?? ListValue.Empty).AsEnumerable())
                : values.Select(value => (value as ObjectValue)?[part]);
        }

        return values.Select(Words);
    }

    /// <summary>Converts a value to the field's type: numbers, durations in seconds, booleans, lists with one item.</summary>
    public static Value ValueOf(string kind, string name, PhraseMatch said)
    {
        var text = TextOf(said);
        return ValueOf(KindFields.Find(kind, name, withStatus: false)?.Type, text);
    }

    /// <summary>Returns the tree with the value at the path.</summary>
    public static Value With(Value? tree, IReadOnlyList<string> path, Value leaf, int index = 0)
    {
        if (index == path.Count)
        {
            return leaf;
        }

        if (path[index] == First)
        {
            var list = tree as ListValue ?? ListValue.Empty;
            return ListValue.Of([With(list.Count > 0 ? list[0] : null, path, leaf, index + 1), .. list.Skip(1)]);
        }

        var fields = tree as ObjectValue ?? ObjectValue.Empty;
        return fields.With(path[index], With(fields[path[index]], path, leaf, index + 1));
    }

    /// <summary>Returns the tree without the field at the path; in lists, without that of the first item.</summary>
    public static Value Without(Value tree, IReadOnlyList<string> path, int index = 0)
    {
        var part = path[index];
        var isLast = index == path.Count - 1;
        return tree switch
        {
            ListValue { Count: > 0 } list when part == First && !isLast =>
                ListValue.Of([Without(list[0], path, index + 1), .. list.Skip(1)]),
            ObjectValue fields when isLast => fields.Without(part),
            ObjectValue fields when fields[part] is { } inner => fields.With(part, Without(inner, path, index + 1)),
            _ => tree,
        };
    }

    /// <summary>Returns a field's stated value as text.</summary>
    public static string TextOf(PhraseMatch said) => said.Id switch
    {
        "type" => said["type"]!.Id,
        "word" => said["setting-word"]!.Id,
        "size" => Numbers.BytesOf(said["bytes"]!),
        "time" => string.Create(CultureInfo.InvariantCulture, $"{Numbers.DurationOf(said["duration"]!).TotalSeconds:0}"),
        "number" => Numbers.Of(said["number"]!).ToString(CultureInfo.InvariantCulture),
        "quoted" => said.TextOf("text"),
        _ => said.Id,
    };

    private static Value ValueOf(FieldType? type, string text) => type?.Kind switch
    {
        FieldKind.Boolean => text switch
        {
            "true" => BooleanValue.True,
            "false" => BooleanValue.False,
            _ => new StringValue(text),
        },
        FieldKind.Int32 or FieldKind.Int64 or FieldKind.IntOrString
            when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
                IntegerValue.Of(number),
        FieldKind.List => ListValue.Of([.. text.Split(',').Select(part => ValueOf(type.Element, part.Trim()))]),
        FieldKind.Map => text.Split(',').Select(static part => part.Split('=', 2)).Aggregate(ObjectValue.Empty,
            static (tree, pair) => tree.With(pair[0].Trim(), new StringValue(pair[^1].Trim()))),
        _ => new StringValue(text),
    };

    private static string Words(Value? value) => value switch
    {
        null => string.Empty,
        StringValue text => text.Text,
        IntegerValue number => number.Integer.ToString(CultureInfo.InvariantCulture),
        BooleanValue { Boolean: true } => "true",
        BooleanValue => "false",
        ListValue list => string.Join(",", list.Select(Words)),
        _ => value.ToString()!,
    };
}
