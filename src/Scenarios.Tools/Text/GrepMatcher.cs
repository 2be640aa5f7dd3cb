using System.Text.RegularExpressions;
using Scenarios.Shell.Patterns;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary>What grep searches for: one expression built from all patterns.</summary>
internal sealed class GrepMatcher
{
    private readonly Regex _regex;
    private readonly bool _isInverted;

    private GrepMatcher(Regex regex, bool isInverted) => (_regex, _isInverted) = (regex, isInverted);

    /// <summary>Null when a pattern is not a valid regular expression.</summary>
    public static GrepMatcher? Create(IEnumerable<string> patterns, ParsedOptions options, string name)
    {
        var isFixed = options.Has('F') || (name == "fgrep" && !options.Has('E') && !options.Has('G'));
        var isExtended = options.Has('E') || (name == "egrep" && !options.Has('G'));
        var alternatives = patterns.SelectMany(pattern => pattern.Split('\n'))
            .Select(pattern => isFixed ? Regex.Escape(pattern) : PosixRegex.Translate(pattern, isExtended));
        var whole = string.Join('|', alternatives.Select(pattern => $"(?:{pattern})"));
        whole = options.Has('x') ? $"^(?:{whole})$" : options.Has('w') ? $"(?<!\\w)(?:{whole})(?!\\w)" : whole;
        try
        {
            return new GrepMatcher(PosixRegex.Create(whole, options.Has('i')), options.Has('v'));
        }
        catch (RegexParseException)
        {
            return null;
        }
    }

    public bool Selects(string line) => _regex.IsMatch(line) != _isInverted;

    /// <summary>The matching parts of a line, for <c>-o</c>; empty ones are not shown.</summary>
    public IEnumerable<string> Pieces(string line) =>
        _isInverted ? [] : _regex.Matches(line).Where(match => match.Length > 0).Select(match => match.Value);
}
