using System.Globalization;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Ownership;

/// <summary>Reads and writes field sets in the form of <c>fieldsV1</c> (structured-merge-diff, fieldpath/serialize.go).</summary>
public static class FieldsText
{
    public static ObjectValue Write(FieldSet set)
    {
        var tree = new ObjectBuilder(set.Children.Count + 1);
        if (set.IsMember && set.Children.Count > 0)
        {
            tree.Add(".", ObjectValue.Empty);
        }

        foreach (var (element, child) in set.Children)
        {
            tree.Add(element.Encoded, Write(child));
        }

        return tree.ToObject();
    }

    /// <param name="parse">Parses JSON; returns null when the text is not JSON.</param>
    /// <returns>Null if the tree is not a field set.</returns>
    public static FieldSet? Read(ObjectValue tree, Func<string, Value?> parse)
    {
        var set = new FieldSet();
        foreach (var (name, value) in tree)
        {
            if (name == ".")
            {
                set.IsMember = true;
                continue;
            }

            if (value is not ObjectValue below || ReadElement(name, parse) is not { } element || Read(below, parse) is not { } child)
            {
                return null;
            }

            // A step with nothing below it is itself a member of the set.
            child.IsMember |= below.Count == 0;
            var place = set.At(element);
            place.IsMember = child.IsMember;
            foreach (var (inner, content) in child.Children)
            {
                Copy(content, place.At(inner));
            }
        }

        return set;
    }

    private static void Copy(FieldSet from, FieldSet to)
    {
        to.IsMember = from.IsMember;
        foreach (var (element, child) in from.Children)
        {
            Copy(child, to.At(element));
        }
    }

    private static FieldElement? ReadElement(string text, Func<string, Value?> parse)
    {
        if (text.Length < 2 || text[1] != ':')
        {
            return null;
        }

        var rest = text[2..];
        return text[0] switch
        {
            'f' => FieldElement.Field(rest),
            'k' => parse(rest) is ObjectValue keys ? FieldElement.Key(keys) : null,
            'v' => parse(rest) is { } value ? FieldElement.OfValue(value) : null,
            'i' => long.TryParse(rest, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index)
                ? FieldElement.Index(index) : null,
            _ => null,
        };
    }
}
