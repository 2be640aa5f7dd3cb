using System.Text;
using Scenarios.Running.TagExpressions.Parsing;

namespace Scenarios.Running.TagExpressions;

/// <summary>
/// Finds names in an expression that cannot be tags (a tag begins with @ and has no second @ and no blank), and suggests what was probably
/// meant: older tools wrote commas for "or" and ~ for "not". Such an expression would silently select nothing, or everything.
/// </summary>
internal static class TagSpelling
{
    /// <summary>The mistake in an expression, and how to write it; null if there is none.</summary>
    public static string? Find(string expression)
    {
        TagExpressionException? malformed = null;
        string? wrong = null;
        try
        {
            TagExpression.Parse(expression);
            wrong = TagTokenizer.Tokenize(expression)
                .Where(token => token.Kind == TagTokenKind.Name)
                .Select(token => Wrong(token.Text))
                .FirstOrDefault(text => text is not null);
        }
        catch (TagExpressionException exception)
        {
            malformed = exception;
        }

        return malformed is null && wrong is null ? null
            : (malformed?.Message ?? $"The tag expression \"{expression}\" matches no tag: {wrong}.")
                + (Suggest(expression) is { } better ? $"\nWrite: {better}" : "");
    }

    private static string? Wrong(string name) => name switch
    {
        "@" => "@ alone is not a tag",
        ['＠', ..] => $"\"{name}\" begins with a full-width ＠",
        ['~' or '!' or '-', ..] => $"\"{name[0]}\" is not an operator: use \"not\"",
        [not '@', ..] => $"\"{name}\" does not begin with @",
        _ when name.IndexOf('@', 1) > 0 && name.Contains(',') => $"\"{name}\" is a list: \"or\" is missing between tags",
        _ when name.IndexOf('@', 1) > 0 => $"\"{name}\" is two tags: \"and\" or \"or\" is missing between them",
        _ when name.Any(char.IsWhiteSpace) => $"\"{name}\" contains a space, but a tag is one word",
        [.., ',' or ';'] => $"\"{name}\" ends with \"{name[^1]}\"",
        _ when name.Contains("&&", StringComparison.Ordinal) || name.Contains("||", StringComparison.Ordinal) =>
            $"\"{name}\" contains an operator: use \"and\" and \"or\"",
        _ => null,
    };

    /// <summary>The expression in today's spelling; null if there is no equivalent.</summary>
    private static string? Suggest(string expression)
    {
        var bare = expression.Trim().Trim('"', '\'', '`');
        if (HasPrefix(bare))
        {
            return null;
        }

        var better = Respell(bare);
        try
        {
            TagExpression.Parse(better);
        }
        catch (TagExpressionException)
        {
            return null;
        }

        return better != expression
            && TagTokenizer.Tokenize(better).All(token => token.Kind != TagTokenKind.Name || Wrong(token.Text) is null)
            ? better
            : null;
    }

    /// <summary>
    /// Whether other text directly precedes an @, as in a pattern or <c>tag:@a</c>, so that the meaning is unclear.
    /// </summary>
    private static bool HasPrefix(string expression)
    {
        var start = 0;
        for (var index = 0; index < expression.Length; index++)
        {
            var letter = expression[index];
            if (letter == '@' && index > start && expression[start] is not ('@' or '＠')
                && expression[start..index].ToLowerInvariant() is not ("and" or "or" or "not"))
            {
                return true;
            }

            start = char.IsWhiteSpace(letter) || ",;|&+()~!-".Contains(letter) ? index + 1 : start;
        }

        return false;
    }

    private static string Respell(string expression)
    {
        var text = new StringBuilder();
        foreach (var word in Words(expression))
        {
            if (text.Length > 0 && text[^1] != '(' && word != ")")
            {
                text.Append(' ');
            }

            text.Append(word);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Words(string expression)
    {
        var previous = "";
        foreach (var raw in Cut(expression))
        {
            var word = raw.ToLowerInvariant() is "and" or "or" or "not" or "(" or ")" ? raw.ToLowerInvariant() : raw switch
            {
                "," or ";" or "|" or "||" => "or",
                "&" or "&&" or "+" => "and",
                "~" or "!" or "-" => "not",
                _ => raw[0] == '@' ? raw : "@" + raw.TrimStart('＠'),
            };
            // A doubled operator, as in "@a, or @b", counts once; "@a@b" has no operator.
            if (word is "and" or "or" && previous is "and" or "or")
            {
                continue;
            }

            if (word[0] == '@' && previous.Length > 0 && previous[0] == '@')
            {
                yield return "and";
            }

            yield return previous = word;
        }
    }

    /// <summary>Splits at blanks, parentheses, operators of any kind, and before each @.</summary>
    private static IEnumerable<string> Cut(string expression)
    {
        var start = 0;
        for (var index = 0; index <= expression.Length; index++)
        {
            var letter = index < expression.Length ? expression[index] : ' ';
            var isSign = letter is ',' or ';' or '|' or '&' or '+' or '(' or ')' || (letter is '~' or '!' or '-' && index == start);
            if (!isSign && !char.IsWhiteSpace(letter) && !(letter == '@' && index > start))
            {
                continue;
            }

            if (index > start)
            {
                yield return expression[start..index];
            }

            if (isSign)
            {
                var isDouble = letter is '|' or '&' && index + 1 < expression.Length && expression[index + 1] == letter;
                yield return expression.Substring(index, isDouble ? 2 : 1);
                index += isDouble ? 1 : 0;
            }

            start = letter == '@' ? index : index + 1;
        }
    }
}
