using System.Text;

namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>Single values in Go syntax (go-cmp, cmp/report_reflect.go).</summary>
internal static class ValueText
{
    private const int FewestLines = 4;
    private const string Quotes = "\"\"\"";

    /// <summary>Returns null if there is no value.</summary>
    public static DiffText? Of(GoValue? value, DiffOptions options)
    {
        if (value is null)
        {
            return null;
        }

        var type = value.Type;
        if (!options.AvoidsMethods && type.PrintsItself && !value.IsNone)
        {
            return OfText("s", type.Kind == GoKind.Pointer ? value.Target.Text : value.Text, options);
        }

        return type.Kind switch
        {
            GoKind.Boolean or GoKind.Number => Typed(type, new DiffLine(value.Text), options),
            GoKind.String => Typed(type, OfText(string.Empty, value.Text, options), options),
            GoKind.Pointer => value.IsNone ? DiffText.None : new DiffWrap("&", Of(value.Target, options)!, string.Empty),
            _ => Typed(type, value.IsNone ? DiffText.None : Members(value, options), options),
        };
    }

    /// <summary>The text with its type before it, if the type is to be shown.</summary>
    public static DiffText Typed(GoType type, DiffText text, DiffOptions options)
    {
        if (options.Types == TypeMode.Never || (options.Types == TypeMode.Composites && HasNoType(type, text, options)))
        {
            return text;
        }

        var name = type is { IsNamed: false, Kind: GoKind.Pointer } ? $"({type.Name})" : type.Name;
        return new DiffWrap(name, IsDelimited(text) ? text : new DiffWrap("(", text, ")"), string.Empty);
    }

    /// <summary>In double quotes, or in backquotes if that avoids escapes.</summary>
    public static string Quote(string text)
    {
        var quoted = GoText.Quote(text);
        return Encoding.UTF8.GetByteCount(quoted) != Encoding.UTF8.GetByteCount(text) + 2
            && !text.Contains('`', StringComparison.Ordinal) && !text.Contains('\n', StringComparison.Ordinal) && IsPrintable(text)
            ? $"`{text}`"
            : quoted;
    }

    /// <summary>The key of an entry: quoted, with the prefix <c>s</c> if its type has a printing method.</summary>
    public static string Key(GoType map, string key) => (map.HasPrintingKeys ? "s" : string.Empty) + Quote(key);

    /// <summary>Whether all characters are visible. Tabs count as visible.</summary>
    public static bool IsPrintable(string text)
    {
        var bare = text.Replace("\t", string.Empty, StringComparison.Ordinal).Replace("\"", string.Empty, StringComparison.Ordinal)
            .Replace("\\", string.Empty, StringComparison.Ordinal);
        return GoText.Quote(bare).Length == bare.Length + 2;
    }

    private static bool HasNoType(GoType type, DiffText text, DiffOptions options) =>
        type.Kind is not (GoKind.Structure or GoKind.List or GoKind.Map) || text == DiffText.None || options.Mode == DiffMode.Same;

    private static bool IsDelimited(DiffText text) => text is DiffWrap wrap
        && ((wrap.Before.StartsWith('(') && wrap.After.EndsWith(')')) || (wrap.Before.StartsWith('{') && wrap.After.EndsWith('}')));

    private static DiffWrap Members(GoValue value, DiffOptions options)
    {
        var list = new DiffList([]);
        var isStructure = value.Type.Kind == GoKind.Structure;
        var most = options.MostMembers;
        var below = options.Below with { Types = isStructure ? TypeMode.Composites : TypeMode.Never };
        foreach (var (key, member) in value.Parts!)
        {
            if (isStructure && member.IsZero)
            {
                continue;
            }

            if (list.Records.Count == most)
            {
                list.AddMore();
                break;
            }

            list.Add(new DiffRecord(Of(member, below)!, value.Type.Kind == GoKind.Map ? Key(value.Type, key) : key));
        }

        return new DiffWrap("{", list, "}");
    }

    private static DiffText OfText(string prefix, string text, DiffOptions options)
    {
        var lines = (text.EndsWith('\n') ? text[..^1] : text).Split('\n');
        if (lines.Length >= FewestLines && options.Mode is DiffMode.Removed or DiffMode.Inserted
            && lines.All(line => IsPlain(line, options)))
        {
            return new DiffWrap("(", Lines(prefix, lines, options), ")");
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length > options.MostBytes + (long)DiffText.More.Length
            ? new DiffLine($"{prefix}{Quote(Encoding.UTF8.GetString(bytes, 0, options.MostBytes))}...")
            : new DiffLine(prefix + Quote(text));
    }

    private static bool IsPlain(string line, DiffOptions options) =>
        !line.StartsWith(Quotes, StringComparison.Ordinal) && !line.StartsWith("...", StringComparison.Ordinal)
            && IsPrintable(line.Trim('\r'))
        && Encoding.UTF8.GetByteCount(line) <= options.MostBytes;

    private static DiffList Lines(string prefix, string[] lines, DiffOptions options)
    {
        var list = new DiffList([]);
        Add(prefix + Quotes, null);
        for (var index = 0; index < lines.Length; index++)
        {
            var rest = lines.Length - index;
            if (index == options.MostLines - 1 && rest > 1)
            {
                Add(DiffText.More.Text, FormattableString.Invariant($"{rest} elided lines"));
                break;
            }

            Add(lines[index].Trim('\r'), null);
        }

        Add(prefix + Quotes, null);
        return list;

        void Add(string line, string? comment) =>
            list.Add(new DiffRecord(new DiffLine(line), Mode: options.Mode, Comment: comment) { HasNoComma = true });
    }
}
