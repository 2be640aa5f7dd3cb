using System.Globalization;
using System.Text.RegularExpressions;

namespace Scenarios.Api.Serialization.Yaml;

/// <summary>
/// The forms of YAML timestamps that goyaml.v2 knows (resolve.go, allowedTimestampFormats). They are quoted when written, and read as text.
/// </summary>
internal static partial class YamlTimestamp
{
    private const string Time = "(?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2}):(?<second>[0-9]{1,2})([.,][0-9]+)?";

    public static bool IsValid(string text) => Form().Match(text) is { Success: true } match
        && Number(match, "month") is >= 1 and <= 12 and var month
        && Number(match, "day") is >= 1 and var day
        && day <= DateTime.DaysInMonth(Year(match), month)
        && Number(match, "hour") < 24
        && Number(match, "minute") < 60
        && Number(match, "second") < 60
        && Number(match, "hours") <= 24
        && Number(match, "minutes") <= 60;

    [GeneratedRegex(
        "^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})"
        + "([Tt]" + Time + "(Z|[+-](?<hours>[0-9]{2}):(?<minutes>[0-9]{2}))| +" + Time + @")?\z",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();

    // The year 0 is a leap year, as the year 4 is.
    private static int Year(Match match) => Number(match, "year") is > 0 and var year ? year : 4;

    private static int Number(Match match, string part) =>
        match.Groups[part] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
}
