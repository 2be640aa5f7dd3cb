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
        .Text("as")
        .TextArray("as-group")
        .Text("as-uid")
        .Text("certificate-authority")
        .Text("client-certificate")
        .Text("client-key")
        .Text("cluster")
        .Boolean("insecure-skip-tls-verify")
        .Text("server", 's')
        .Text("tls-server-name")
        .Text("token")
        .Text("user")
        .NotBuilt(FlagKind.Text, "cache-dir", "password", "profile", "profile-output", "username", "vmodule")
        .NotBuilt(FlagKind.Boolean, "disable-compression", "match-server-version")
        .NotBuilt(FlagKind.Duration, "log-flush-frequency");
}
