using System.Text.RegularExpressions;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language.Repair;

/// <summary>
/// Names that lack quotes, which advice supplies all at once: <c>the Deployment web</c>, <c>a Pod called client</c>, <c>http://web</c>.
/// A word of the phrase book may be a name at such a place, so that only the whole sentence tells whether it is one.
/// </summary>
internal static partial class PlainNames
{
    private const string Kinds =
        "Pod|Deployment|Service|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|ConfigMap|Secret|Namespace|Ingress|Node";

    /// <summary>Addresses, paths and labels.</summary>
    private const string Values = @"https?://[\w./:-]*\w|/[\w./-]*\w|[a-z][\w./-]*=[\w.-]*\w";

    /// <summary>Words behind a noun that are no names.</summary>
    private static readonly HashSet<string> NoNames = new(
        ("is are was were be has have had having with without in on of to at by from for and or but that which whose who it its the a an "
        + "shows show says say runs run keeps keep gets get still does do did can cannot could will must may should as than into onto "
        + "again there no not nor called named behind needs need uses use asks ask reads read stays stay starts start stops stop "
        + "crashes crash comes come goes go never always only also ever name names sends send while when until after before within if "
        + "because so then inside outside between under over per each they them this these those nginx probe liveness readiness startup "
        + "ready pending alive healthy well back up down gone new old template templates replica replicas port ports image images restart "
        + "restarts count counts address addresses data key keys value values owner owners creation deletion label labels spec status log "
        + "logs event events volume volumes class account type types network selector selectors history controller object objects itself "
        + "pool room power manifest manifests request requests limit limits quota budget container containers all both "
        + "everything something one two three four five six seven eight nine ten some any my our her his your")
        .Split(' '), StringComparer.Ordinal);

    /// <summary>The sentence with quotes around such names, and the names in its order. Quoted text stays unchanged.</summary>
    public static string Quoted(string sentence, out IReadOnlyList<string> names)
    {
        var found = new List<string>();
        names = found;
        var places = PhraseBook.IsJapanese(sentence) ? InJapanese() : InEnglish();
        return SentenceText.Rewrite(sentence, position =>
        {
            var place = places.Match(sentence, position);
            var name = place.Groups["name"].Value;
            if (!place.Success || !IsName(name))
            {
                return null;
            }

            found.Add(name);
            var before = place.Groups["before"].Value;
            return (place.Length, $"{before}{(before.Length == 0 || before.EndsWith(' ') ? string.Empty : " ")}\"{name}\"");
        });
    }

    private static bool IsName(string word) => !NoNames.Contains(word)
        && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith("ed", StringComparison.Ordinal);

    [GeneratedRegex(
        $@"\G(?:(?<before>\b(?:(?:{Kinds})(?: (?:called|named))?|[Nn]ode|called|named) )(?<name>[a-z][a-z0-9-]*)(?![\w=/:""]|\.\w)"
        + $@"|(?<![""\w/.:=-])(?<name>{Values}|[a-z][a-z-]*\d+)(?![\w""=/:]|\.\w)"
        + @"|(?<before>\b(?:scale|cordon|uncordon|drain|restart)s? )(?<name>[a-z][a-z0-9-]*)(?= (?:down |up |back )?to |$))",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex InEnglish();

    /// <summary>What stands between a noun and its name is left out: <c>Pod の web</c> is <c>Pod "web"</c>.</summary>
    [GeneratedRegex(
        $@"\G(?:(?<![a-zA-Z""])(?<before>(?:{Kinds}|ノード|名前空間)) ?の ?(?<name>[a-z][a-z0-9-]*)(?![a-zA-Z0-9=/:.""-])"
        + $@"|(?<![""a-zA-Z0-9_/.:=-])(?<name>(?:https?://|/)[a-zA-Z0-9_./:-]*[a-zA-Z0-9]|[a-z][a-zA-Z0-9_./-]*=[a-zA-Z0-9.-]+"
        + @"|[a-z][a-z-]*\d*)(?= ?(?:という|は|が|を|の|に|から|へ|と|で)))",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex InJapanese();
}
