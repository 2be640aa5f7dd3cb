using System.Runtime.CompilerServices;
using System.Text;

namespace Scenarios.Cluster.Images;

/// <summary>Text with placeholders <c>{{name}}</c> or <c>{{name|default}}</c>. Parsed once, filled often. Immutable.</summary>
public sealed class Template
{
    private readonly string _text;
    private readonly (string Literal, string? Name, string Default, string Written)[] _parts;

    public Template(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        _parts = Split(text);
    }

    public static Template Empty { get; } = new(string.Empty);

    /// <summary>The names of the placeholders.</summary>
    public IEnumerable<string> Names => _parts.Where(part => part.Name is not null).Select(part => part.Name!);

    public bool IsEmpty => _text.Length == 0;

    /// <summary>The text with values filled in; a name without a value gives its default, or nothing.</summary>
    public static string Fill(string template, Func<string, string?> value) =>
        template.Contains("{{", StringComparison.Ordinal) ? new Template(template).Fill(value) : template;

    /// <inheritdoc cref="Fill(string, Func{string, string})"/>
    public string Fill(Func<string, string?> value) => Fill(new Asked(value));

    /// <inheritdoc cref="Fill(string, Func{string, string})"/>
    /// <param name="end">What follows the text.</param>
    internal string Fill<TValues>(TValues values, string end = "")
        where TValues : struct, ITemplateValues
    {
        if (_parts.Length == 0)
        {
            return end.Length == 0 ? _text : _text + end;
        }

        var pieces = default(FewPieces);
        return (2 * _parts.Length) + 1 <= FewPieces.Length
            ? Join(pieces, values, end)
            : Join(new string?[(2 * _parts.Length) + 1], values, end);
    }

    /// <summary>
    /// The text with values filled in for the names that have one; other braces are left alone, because they belong to the text.
    /// </summary>
    public string FillKnown(Func<string, string?> value)
    {
        if (_parts.Length == 0)
        {
            return _text;
        }

        var text = new StringBuilder(_text.Length + 32);
        foreach (var (literal, name, _, written) in _parts)
        {
            text.Append(literal).Append(name is null ? written : value(name) ?? written);
        }

        return text.ToString();
    }

    public override string ToString() => _text;

    private string Join<TValues>(Span<string?> pieces, TValues values, string end)
        where TValues : struct, ITemplateValues
    {
        for (var index = 0; index < _parts.Length; index++)
        {
            ref readonly var part = ref _parts[index];
            pieces[2 * index] = part.Literal;
            if (part.Name is not null)
            {
                var filled = values.Find(part.Name);
                pieces[(2 * index) + 1] = string.IsNullOrEmpty(filled) ? part.Default : filled;
            }
        }

        pieces[2 * _parts.Length] = end;
        return string.Concat((ReadOnlySpan<string?>)pieces);
    }

    /// <returns>Empty when there are no placeholders.</returns>
    private static (string Literal, string? Name, string Default, string Written)[] Split(string text)
    {
        var parts = new List<(string, string?, string, string)>();
        var position = 0;
        var next = text.IndexOf("{{", StringComparison.Ordinal);
        while (next >= 0 && text.IndexOf("}}", next, StringComparison.Ordinal) is > 0 and var end)
        {
            var inner = text[(next + 2)..end].Split('|', 2);
            parts.Add((text[position..next], inner[0].Trim(), inner.Length > 1 ? inner[1] : string.Empty, text[next..(end + 2)]));
            position = end + 2;
            next = text.IndexOf("{{", position, StringComparison.Ordinal);
        }

        if (parts.Count > 0)
        {
            parts.Add((text[position..], null, string.Empty, string.Empty));
        }

        return [.. parts];
    }

    private readonly struct Asked(Func<string, string?> value) : ITemplateValues
    {
        public string? Find(string name) => value(name);
    }

    /// <summary>A buffer on the stack, because a server fills a template for each request.</summary>
    [InlineArray(Length)]
    private struct FewPieces
    {
        public const int Length = 32;
        private string? _first;
    }
}
