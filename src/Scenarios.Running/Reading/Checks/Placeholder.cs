using Scenarios.Running.Texts;

namespace Scenarios.Running.Reading.Checks;

/// <summary>A name in angle brackets.</summary>
/// <param name="Name">The text between the brackets.</param>
/// <param name="Written">The whole placeholder, as written.</param>
/// <param name="Offset">Its position in the text, from 0.</param>
internal sealed record Placeholder(string Name, string Written, int Offset)
{
    private const int LongestName = 40;

    /// <summary>
    /// Words that programs print in angle brackets, HTML elements, type arguments: not placeholders unless there is such a
    /// column.
    /// </summary>
    private static readonly HashSet<string> OtherMeanings = new(StringComparer.OrdinalIgnoreCase)
    {
        "none", "nil", "null", "unknown", "pending", "unset", "invalid", "empty", "no value", "not set", "nodes", "auto-generated", "any",
        "all", "error", "missing", "default", "eof", "stdin", "stdout", "stderr", "int", "string", "bool", "double", "byte", "t",
        "a", "abbr", "address", "area", "article", "aside", "audio", "b", "base", "blockquote", "body", "br", "button", "canvas",
        "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dialog", "div", "dl", "dt", "em", "fieldset",
        "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
        "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li", "link", "main", "mark", "menu", "meta", "nav",
        "noscript", "object", "ol", "optgroup", "option", "output", "p", "param", "pre", "progress", "q", "s", "samp", "script", "section",
        "select", "small", "source", "span", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template",
        "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "tt", "u", "ul", "var", "video", "xml",
    };

    /// <summary>Whether the name could be a column's, and is none of the other things that are written in angle brackets.</summary>
    public bool IsName =>
        Name.Length <= LongestName
            && (char.IsLetter(Name[0]) || Name[0] == '_')
            && !char.IsWhiteSpace(Name[^1])
            && !OtherMeanings.Contains(Name)
        && Name.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or ' ');

    /// <summary>Whether it is a type argument, as in <c>List&lt;Text&gt;</c>.</summary>
    public bool IsTypeIn(string text) => Offset > 0 && char.IsLetter(text[Offset - 1]) && char.IsUpper(Name[0]);

    /// <summary>Whether the text also contains an end tag of that name, as markup does.</summary>
    public bool IsMarkupIn(string text) => text.Contains($"</{Name}>", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the column is probably meant: the same letters with other capitals or other signs between them, or a typing mistake.
    /// </summary>
    public bool IsNear(string column) =>
        string.Equals(Bare(Name), Bare(column), StringComparison.OrdinalIgnoreCase)
        || (!OtherMeanings.Contains(Name) && EditDistance.IsSlip(Name.ToLowerInvariant(), column.ToLowerInvariant()));

    /// <summary>All placeholders in a text, including those in full-width brackets.</summary>
    public static IReadOnlyList<Placeholder> In(string text)
    {
        List<Placeholder>? found = null;
        for (var open = text.AsSpan().IndexOfAny('<', '＜'); open >= 0 && open < text.Length;)
        {
            var length = text.AsSpan(open + 1).IndexOfAny("<＜>＞\n");
            if (length < 0)
            {
                break;
            }

            var end = open + 1 + length;
            if (length > 0 && text[end] is '>' or '＞')
            {
                (found ??= []).Add(new Placeholder(text[(open + 1)..end], text[open..(end + 1)], open));
            }

            var next = text.AsSpan(end).IndexOfAny('<', '＜');
            open = next < 0 ? -1 : end + next;
        }

        return found is null ? [] : found;
    }

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)) is { Length: > 0 } bare ? bare : name;
}
