using System.Text.RegularExpressions;

namespace Scenarios.Tools.Sed;

/// <summary>A line number, the last line (<see cref="IsLast"/>), or a regular expression that the line must match.</summary>
internal sealed record SedAddress(int Line, bool IsLast, Regex? Regex)
{
    public bool Matches(int number, bool isLast, string line) => Regex?.IsMatch(line) ?? (IsLast ? isLast : number == Line);
}
