using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>The flags of every command: <c>kubectl options</c>.</summary>
internal static class GlobalFlags
{
    public static FlagSet All { get; } = new FlagSet()
        .Boolean("help", 'h')
        .Text("namespace", 'n')
        .Text("context")
        .Text("kubeconfig")
        .Text("request-timeout", @default: "0")
        .Integer("v", 'v')
        .Boolean("warnings-as-errors")
        .NotBuilt(
            FlagKind.Text, "as", "as-uid", "cache-dir", "certificate-authority", "client-certificate", "client-key", "cluster", "password",
            "profile", "profile-output", "tls-server-name", "token", "user", "username", "vmodule")
        .NotBuilt(FlagKind.TextArray, "as-group")
        .NotBuilt(FlagKind.Boolean, "disable-compression", "insecure-skip-tls-verify", "match-server-version")
        .NotBuilt(FlagKind.Duration, "log-flush-frequency")
        .NotBuilt(FlagKind.Text, "server", 's');
}
