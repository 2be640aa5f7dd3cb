using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Config;

/// <summary>
/// The error for a call of <c>kubectl config</c> with too few or too many arguments: the whole help page, then the message (kubectl,
/// pkg/cmd/config/config.go, helpErrorf).
/// </summary>
internal static class ConfigMisuse
{
    public static CommandFailedException Of(CommandCall call, string what = "Unexpected args") =>
        new($"{what}: [{string.Join(' ', call.Arguments)}]") { Printed = HelpText.Of(call.Node, call.Context) };
}
