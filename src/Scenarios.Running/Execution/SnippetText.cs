using System.Text;

namespace Scenarios.Running.Execution;

/// <summary>
/// Makes C# of the code that Reqnroll's tools write for a step. They put its expression between quotes as it is: a backslash or a quote in
/// it does not compile, and a slash would separate alternatives.
/// </summary>
internal static class SnippetText
{
    private const string Open = "(\"";
    private const string Close = "\")]";

    /// <summary>What a backslash takes literally in a Cucumber Expression.</summary>
    private const string Escapable = "{(/\\})";

    public static string Compiling(string code)
    {
        var line = code.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end ? code[..end] : code;
        var open = line.IndexOf(Open, StringComparison.Ordinal);
        var close = line.LastIndexOf(Close, StringComparison.Ordinal);
        return open < 0 || close < open + Open.Length ? code
            : $"{code[..(open + 1)]}{Literal(Escaped(line[(open + Open.Length)..close]))}{code[(close + 1)..]}";
    }

    private static string Escaped(string expression)
    {
        var escaped = new StringBuilder();
        for (var index = 0; index < expression.Length; index++)
        {
            if (expression[index] == '"' && index + 1 < expression.Length && expression[index + 1] == '"')
            {
                // A quote is written twice, as in a verbatim string, which this is not.
                index++;
            }

            var isPair = expression[index] == '\\' && index + 1 < expression.Length && Escapable.Contains(expression[index + 1]);
            escaped.Append(expression[index] is '\\' or '/' && !isPair ? "\\" : string.Empty).Append(expression[index]);
            if (isPair)
            {
                escaped.Append(expression[++index]);
            }
        }

        return escaped.ToString();
    }

    private static string Literal(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
