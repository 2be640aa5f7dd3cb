using System.Globalization;

namespace Scenarios.Cluster.Network.Programs.Bind;

/// <summary>dig's plus options: <c>short</c>, <c>noall</c>, <c>time=2</c>.</summary>
internal static class DigOption
{
    /// <returns>Null when there is no such option, or it is not simulated.</returns>
    public static DigLookup? Apply(DigLookup lookup, string option)
    {
        var equals = option.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? option : option[..equals];
        if (equals >= 0)
        {
            return int.TryParse(option[(equals + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? WithNumber(lookup, name, number)
                : null;
        }

        var isOn = !name.StartsWith("no", StringComparison.Ordinal);
        name = isOn ? name : name[2..];
        return WithView(lookup.View, name, isOn) is { } view ? lookup with { View = view } : WithFlag(lookup, name, isOn);
    }

    private static DigLookup? WithNumber(DigLookup lookup, string name, int number) => name switch
    {
        "time" or "timeout" => lookup with { Timeout = TimeSpan.FromSeconds(Math.Max(number, 1)) },
        "tries" => lookup with { Tries = Math.Max(number, 1) },
        "retry" => lookup with { Tries = number + 1 },
        "ndots" => lookup with { Dots = number },
        "bufsize" => lookup,
        _ => null,
    };

    private static DigView? WithView(DigView view, string name, bool isOn) => name switch
    {
        "all" => view.WithAll(isOn),
        "cmd" => view with { Command = isOn },
        "comments" => view with { Comments = isOn },
        "question" => view with { Question = isOn },
        "answer" => view with { Answer = isOn },
        "authority" => view with { Authority = isOn },
        "additional" => view with { Additional = isOn },
        "stats" => view with { Statistics = isOn },
        "short" => view with { Short = isOn },
        "ttlid" or "ttl" => view with { Ttl = isOn },
        "class" or "cl" => view with { Class = isOn },
        _ => null,
    };

    private static DigLookup? WithFlag(DigLookup lookup, string name, bool isOn) => name switch
    {
        "search" or "defname" => lookup with { Searches = isOn },
        "showsearch" => lookup with { ShowsSearch = isOn, Searches = isOn || lookup.Searches },
        "recurse" or "rec" or "rdflag" => lookup with { Recurses = isOn },
        "edns" => lookup with { HasEdns = isOn },
        "cookie" => lookup with { HasCookie = isOn },
        // These change neither what such a server answers nor how it is shown.
        "adflag" or "aaflag" or "cdflag" or "dnssec" or "fail" or "ignore" or "keepopen" or "rrcomments" or "split" or "idnin" or "idnout"
            or "badcookie" => lookup,
        _ => null,
    };
}
