using System.Text.RegularExpressions;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Program;
using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Program;

/// <summary>
/// Every command that we have knows all flags that kubectl 1.33 shows in its help, whether we simulate them or not, and no others.
/// </summary>
internal sealed partial class KubectlFlagsTests
{
    // kubectl knows these flags, but does not show them in its help.
    private static readonly string[] Hidden = ["applyset"];

    private static IEnumerable<string> Paths() => Nodes(CommandTable.Kubectl).Select(node => node.Path).Where(path => path != "kubectl");

    [TestCaseSource(nameof(Paths))]
    public void Flags_OfACommand_AreThoseOfKubectl(string path)
    {
        RealKubectl.RequireOutputOf133(since: 33);
        var node = Nodes(CommandTable.Kubectl).First(node => node.Path == path);
        var help = RealKubectl.Run([.. path.Split(' ').Skip(1), "--help"]);

        // kubectl config set-… writes what some global flags say, so its help names those flags again.
        var again = path.StartsWith("kubectl config set-", StringComparison.Ordinal)
            ? GlobalFlags.All.All.Select(flag => flag.Name).ToList()
            : [];
        var expected = FlagLine().Matches(help.Output)
            .Where(match => !again.Contains(match.Groups[2].Value))
            .Select(match => Line(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value is "true" or "false"))
            .Order(StringComparer.Ordinal);

        node.Command.Flags.All.Where(flag => flag.Deprecation is null && !Hidden.Contains(flag.Name) && !again.Contains(flag.Name))
            .Select(flag => Line(flag.Shorthand?.ToString() ?? "", flag.Name, flag.Kind == FlagKind.Boolean))
            .Order(StringComparer.Ordinal)
            .ShouldBe(expected);
    }

    private static string Line(string shorthand, string name, bool isBoolean) => $"--{name} {shorthand}{(isBoolean ? " bool" : "")}";

    private static IEnumerable<CommandNode> Nodes(CommandNode node) =>
        node.Command is NotBuiltCommand ? [] : [node, .. node.Children.SelectMany(Nodes)];

    [GeneratedRegex("^ +(?:-(.), )?--([a-z0-9-]+)=(.*):$", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex FlagLine();
}
