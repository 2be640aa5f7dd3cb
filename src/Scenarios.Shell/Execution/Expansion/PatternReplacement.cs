using System.Text;
using Scenarios.Shell.Patterns;

namespace Scenarios.Shell.Execution.Expansion;

/// <summary>bash's <c>${name/pattern/replacement}</c> and its variants: at each position the longest match is replaced.</summary>
internal static class PatternReplacement
{
    public static string Replace(string value, ShellPattern pattern, string replacement, string operation)
    {
        if (operation == "/%")
        {
            return pattern.SuffixLength(value, longest: true) is { } suffix ? value[..^suffix] + replacement : value;
        }

        var result = new StringBuilder();
        var position = 0;
        while (position < value.Length)
        {
            if (pattern.PrefixLength(value.AsSpan(position), longest: true) is { } length and > 0)
            {
                result.Append(replacement);
                position += length;
                if (operation != "//")
                {
                    break;
                }
            }
            else if (operation == "/#")
            {
                break;
            }
            else
            {
                result.Append(value[position++]);
            }
        }

        return result.Append(value, position, value.Length - position).ToString();
    }
}
