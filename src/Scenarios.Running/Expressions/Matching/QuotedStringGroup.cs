namespace Scenarios.Running.Expressions.Matching;

/// <summary>
/// The groups that the regular expression of {string} catches: per kind of quote, the text between the quotes, and in it the last
/// escaped character with what follows.
/// </summary>
internal static class QuotedStringGroup
{
    private static readonly ArgumentGroup Absent = new(null, -1, -1, []);
    private static readonly ArgumentGroup AbsentPair = new(null, -1, -1, [Absent]);

    public static ArgumentGroup Of(string text, int start, int end)
    {
        var inner = new ArgumentGroup(text[(start + 1)..(end - 1)], start + 1, end - 1, [LastEscape(text, start + 1, end - 1)]);
        return new ArgumentGroup(text[start..end], start, end, text[start] == '"' ? [inner, AbsentPair] : [AbsentPair, inner]);
    }

    private static ArgumentGroup LastEscape(string text, int start, int end)
    {
        var last = -1;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '\\')
            {
                last = i++;
            }
        }
        return last < 0 ? Absent : new ArgumentGroup(text[last..end], last, end, []);
    }
}
