using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Scenarios.Conformance.Recordings;

namespace Scenarios.Conformance.Comparison;

/// <summary>
/// A session as one compound command, so that virtual time passes only for what was typed. Each command is in a file of its own, so that
/// one that cannot be parsed fails alone. Marks around each answer tell them apart.
/// </summary>
internal static class SessionScript
{
    private static readonly Regex Marked = new(
        @"^@@@ (\d+)\n(.*?)@@@ exit (\d+)\n(.*?)@@@ end$", RegexOptions.Singleline
            | RegexOptions.Multiline
            | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(30));

    public static string Of(Recording recording)
    {
        var script = new StringBuilder()
            .Append("{\n__start=$(date +%s)\n")
            .Append("__until() { local d=$(( __start + $1 - $(date +%s) )); [ $d -gt 0 ] && sleep $d; return 0; }\n");
        foreach (var step in recording.Steps)
        {
            script.Append(
                CultureInfo.InvariantCulture,
                $"cat > /tmp/__{step.Index} <<'@@@ step'\n{step.Command}\n@@@ step\n__until {step.At}\n")
                .Append(CultureInfo.InvariantCulture, $"echo \"@@@ {step.Index}\"\n( . /tmp/__{step.Index} ) 2>/tmp/__err </dev/null\n")
                .Append("echo \"@@@ exit $?\"\ncat /tmp/__err\necho \"@@@ end\"\n");
        }

        return script.Append("}\n").ToString();
    }

    /// <summary>The answers by the step's index. A step that was not reached has none.</summary>
    public static IReadOnlyDictionary<int, Answer> Read(string output) => Marked.Matches(output).ToDictionary(
        match => Number(match.Groups[1]),
        match => new Answer(match.Groups[2].Value, match.Groups[4].Value, Number(match.Groups[3])));

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);
}
