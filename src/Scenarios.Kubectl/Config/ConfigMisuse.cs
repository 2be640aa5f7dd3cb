using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Config;

/// <summary>A call of <c>kubectl config</c> with too few or too many words: the whole page of help, then the error (kubectl,
/// pkg/cmd/config/config.go, helpErrorf).</summary>
internal static class ConfigMisuse
{
    public static CommandFailedException Of(CommandCall call, string what = "Unexpected args") =>
        new($"{what}: [{string.Join(' ', call.Arguments)}]") { Printed = HelpText.Of(call.Node, call.Context) };
}
