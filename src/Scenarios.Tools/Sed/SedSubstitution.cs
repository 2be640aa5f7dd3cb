using System.Text;
using System.Text.RegularExpressions;

namespace Scenarios.Tools.Sed;

/// <summary><c>s/regex/replacement/flags</c>.</summary>
/// <param name="Replacement">With <c>&amp;</c>, <c>\1</c> and escapes as written.</param>
/// <param name="Occurrence">The first match that is replaced; 1 unless a number was among the flags.</param>
internal sealed record SedSubstitution(Regex Regex, string Replacement, bool IsGlobal, int Occurrence, bool Prints)
{
    /// <summary>The changed line; null when nothing matched.</summary>
    public string? Apply(string line)
    {
        var (count, changed, end) = (0, false, -1);
        var result = Regex.Replace(line, match =>
        {
            // POSIX: nothing right after a match is no match.
            if (match.Length == 0 && match.Index == end)
            {
                return string.Empty;
            }

            end = match.Index + match.Length;
            count++;
            if (count < Occurrence || (count > Occurrence && !IsGlobal))
            {
                return match.Value;
            }

            changed = true;
            return Expand(match);
        });
        return changed ? result : null;
    }

    private string Expand(Match match)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Replacement.Length; i++)
        {
            if (Replacement[i] == '&')
            {
                text.Append(match.Value);
            }
            else if (Replacement[i] == '\\' && i + 1 < Replacement.Length)
            {
                var next = Replacement[++i];
                text.Append(next switch
                {
                    >= '0' and <= '9' => match.Groups[next - '0'].Value,
                    'n' => "\n",
                    't' => "\t",
                    _ => next.ToString(),
                });
            }
            else
            {
                text.Append(Replacement[i]);
            }
        }

        return text.ToString();
    }
}
