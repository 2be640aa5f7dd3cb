using System.Text;

namespace Scenarios.Cluster.Nodes.Environment;

/// <summary>
/// Expands <c>$(NAME)</c> in commands, arguments and variables: replaced when NAME is known, otherwise left alone; <c>$$</c> is a dollar
/// sign (kubernetes, third_party/forked/golang/expansion).
/// </summary>
internal static class Expansion
{
    public static string Expand(string text, IReadOnlyDictionary<string, string> variables)
    {
        if (!text.Contains('$'))
        {
            return text;
        }

        var result = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '$' || index + 1 >= text.Length)
            {
                result.Append(text[index]);
                continue;
            }

            var end = text[index + 1] == '(' ? text.IndexOf(')', index + 2) : -1;
            if (text[index + 1] == '$')
            {
                result.Append('$');
                index++;
            }
            else if (end < 0)
            {
                result.Append('$');
            }
            else
            {
                var name = text[(index + 2)..end];
                result.Append(variables.TryGetValue(name, out var value) ? value : $"$({name})");
                index = end;
            }
        }

        return result.ToString();
    }
}
