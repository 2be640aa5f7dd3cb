using System.Text;
using System.Text.RegularExpressions;

namespace Scenarios.Tools.Sed;

/// <summary><c>s/regex/replacement/flags</c>.</summary>
/// <param name="Regex">Null for the expression used last.</param>
/// <param name="Replacement">With <c>&amp;</c>, <c>\1</c> and escapes as written.</param>
/// <param name="Occurrence">The first match to be replaced; 1 unless the flags include a number.</param>
internal sealed record SedSubstitution(Regex? Regex, string Replacement, bool IsGlobal, int Occurrence, bool Prints)
{
    /// <summary>The file that changed lines are written to; empty for none.</summary>
    public string File { get; init; } = string.Empty;

    /// <summary>The changed line; null when there was no match.</summary>
    /// <param name="regex">The expression, as the place has it.</param>
    public string? Apply(string line, Regex regex)
    {
        var (count, changed, end) = (0, false, -1);
        var result = regex.Replace(line, match =>
        {
            // POSIX: an empty match directly after a match does not count.
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

    /// <summary>
    /// Builds the replacement. GNU's <c>\U</c>, <c>\L</c>, <c>\u</c>, <c>\l</c> and <c>\E</c> change the case of what follows.
    /// </summary>
    private string Expand(Match match)
    {
        var text = new StringBuilder();
        var (all, next) = ('E', 'E');
        for (var i = 0; i < Replacement.Length; i++)
        {
            if (Replacement[i] is not ('\\' or '&') || (Replacement[i] == '\\' && i + 1 == Replacement.Length))
            {
                Append(Replacement[i].ToString());
            }
            else if (Replacement[i] == '&')
            {
                Append(match.Value);
            }
            else if (Replacement[++i] is 'U' or 'L' or 'E')
            {
                (all, next) = (Replacement[i], 'E');
            }
            else if (Replacement[i] is 'u' or 'l')
            {
                next = Replacement[i];
            }
            else
            {
                var escaped = Replacement[i];
                Append(escaped switch
                {
                    >= '0' and <= '9' => match.Groups[escaped - '0'].Value,
                    'n' => "\n",
                    't' => "\t",
                    _ => escaped.ToString(),
                });
            }
        }

        return text.ToString();

        void Append(string piece)
        {
            piece = all == 'U' ? piece.ToUpperInvariant() : all == 'L' ? piece.ToLowerInvariant() : piece;
            if (piece.Length > 0 && next != 'E')
            {
                piece = (next == 'u' ? piece[..1].ToUpperInvariant() : piece[..1].ToLowerInvariant()) + piece[1..];
                next = 'E';
            }

            text.Append(piece);
        }
    }
}
