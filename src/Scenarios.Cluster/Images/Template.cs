using System.Text;

namespace Scenarios.Cluster.Images;

/// <summary>Text with <c>{{name}}</c> or <c>{{name|default}}</c> where values go in. Read once, filled often. Immutable.</summary>
public sealed class Template
{
    private readonly string _text;
    private readonly (string Literal, string? Name, string Default)[] _parts;

    public Template(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        _parts = Split(text);
    }

    public static Template Empty { get; } = new(string.Empty);

    public bool IsEmpty => _text.Length == 0;

    /// <summary>The text with values in place; a name without value gives its default, or nothing.</summary>
    public static string Fill(string template, Func<string, string?> value) =>
        template.Contains("{{", StringComparison.Ordinal) ? new Template(template).Fill(value) : template;

    /// <inheritdoc cref="Fill(string, Func{string, string})"/>
    public string Fill(Func<string, string?> value)
    {
        if (_parts.Length == 0)
        {
            return _text;
        }

        var text = new StringBuilder(_text.Length + 32);
        foreach (var (literal, name, fallback) in _parts)
        {
            text.Append(literal);
            if (name is not null)
            {
                var filled = value(name);
                text.Append(string.IsNullOrEmpty(filled) ? fallback : filled);
            }
        }

        return text.ToString();
    }

    public override string ToString() => _text;

    /// <returns>Nothing where there is nothing to fill in.</returns>
    private static (string Literal, string? Name, string Default)[] Split(string text)
    {
        var parts = new List<(string, string?, string)>();
        var position = 0;
        var next = text.IndexOf("{{", StringComparison.Ordinal);
        while (next >= 0 && text.IndexOf("}}", next, StringComparison.Ordinal) is > 0 and var end)
        {
            var inner = text[(next + 2)..end].Split('|', 2);
            parts.Add((text[position..next], inner[0].Trim(), inner.Length > 1 ? inner[1] : string.Empty));
            position = end + 2;
            next = text.IndexOf("{{", position, StringComparison.Ordinal);
        }

        if (parts.Count > 0)
        {
            parts.Add((text[position..], null, string.Empty));
        }

        return [.. parts];
    }
}
