namespace Scenarios.Objects.Facts;

/// <summary>The position in a fact file at which the fields of a type begin.</summary>
internal readonly record struct TypePlace(string Text, int Start, string Group, string Name)
{
    private const string EmbeddedBegins = "inline ";
    private const string EmbeddedEnds = "end";

    public static int EndOfLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    public TypeFacts Read(FactTable table)
    {
        var fields = new List<FieldFacts>();
        var embedded = string.Empty;
        for (var start = Start; start < Text.Length && Text[start] == ' ';)
        {
            var end = EndOfLine(Text, start);
            var line = Text[(start + 2)..end];
            if (line.StartsWith(EmbeddedBegins, StringComparison.Ordinal))
            {
                var name = line[EmbeddedBegins.Length..];
                embedded = embedded.Length == 0 ? name : $"{embedded}.{name}";
            }
            else if (line == EmbeddedEnds)
            {
                embedded = embedded[..Math.Max(0, embedded.LastIndexOf('.'))];
            }
            else
            {
                fields.Add(FieldFacts.Parse(line, this, embedded, table));
            }

            start = end + 1;
        }

        return new TypeFacts(Group, Name, fields);
    }
}
