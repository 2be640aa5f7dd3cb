using System.Text.RegularExpressions;

namespace Scenarios.Steps.Terminals;

/// <summary>Commands that do not end by themselves and are left running: watches, followed logs, port forwarding, shells.</summary>
internal static partial class LongRunning
{
    /// <summary>Whether a single command line is one of them.</summary>
    public static bool Is(string commands)
    {
        var line = commands.Trim();
        if (line.Contains('\n') || line.Contains(';') || line.Contains("&", StringComparison.Ordinal)
            || line.Contains("$(", StringComparison.Ordinal))
        {
            return false;
        }

        var first = line.Split('|')[0].Trim();
        return Follows().IsMatch(first) || (Sessions().IsMatch(first) && !line.Contains('<'));
    }

    /// <summary>Whether a single command line follows something and reads no input.</summary>
    public static bool OnlyWrites(string commands) => Is(commands) && Follows().IsMatch(commands.Trim().Split('|')[0].Trim());

    [GeneratedRegex(
        @"^(kubectl\s.*\b(get|events)\b.*\s(-w|--watch|--watch-only|-w=true|--watch=true)(\s|$)|"
        + @"kubectl\s.*\blogs\b.*\s(-f|--follow|-f=true)(\s|$)|"
        + @"kubectl\s(.*\s)?port-forward\s|kubectl\s(.*\s)?proxy(\s|$)|tail\s(.*\s)?-[fF](\s|$))",
            RegexOptions.CultureInvariant,
            matchTimeoutMilliseconds: 1000)]
    private static partial Regex Follows();

    [GeneratedRegex(
        @"^kubectl\s(.*\s)?(exec|run|debug|attach)\s.*(-it|-ti|-i\s+-t|-t\s+-i|--stdin --tty|--tty --stdin)\s"
        + @"(.*\s)?(-- )?(\S*/)?(bash|sh|ash|redis-cli)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sessions();
}
