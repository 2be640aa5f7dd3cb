using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Config.Files;

namespace Scenarios.Kubectl.Config;

/// <summary><c>kubectl config set-cluster</c> (kubectl, pkg/cmd/config/set_cluster.go).</summary>
internal sealed class ConfigSetCluster : Command
{
    public override string Name => "set-cluster";

    public override string Summary => "Set a cluster entry in kubeconfig";

    public override string Usage =>
        "NAME [--server=server] [--certificate-authority=path/to/certificate/authority] [--insecure-skip-tls-verify=true] "
        + "[--tls-server-name=example.com]";

    public override FlagSet Flags { get; } = new FlagSet().Boolean("embed-certs").Text("proxy-url");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var name = call.Arguments.Count == 1
            ? call.Arguments[0]
            : throw ConfigMisuse.Of(call);
        Check(call, name);
        var files = call.Configuration;
        var file = files.FileOf(ConfigFile.Clusters, name);
        var cluster = file.Find(ConfigFile.Clusters, name) ?? ObjectValue.Empty;
        foreach (var field in (string[])["server", "tls-server-name", "proxy-url"])
        {
            cluster = call.Flags.IsGiven(field) ? ConfigEntry.With(cluster, field, call.Flags.Text(field)) : cluster;
        }

        if (call.Flags.IsGiven("insecure-skip-tls-verify"))
        {
            cluster = ConfigEntry.With(cluster, "insecure-skip-tls-verify", call.Flags.Boolean("insecure-skip-tls-verify"));
            cluster = call.Flags.Boolean("insecure-skip-tls-verify")
                ? cluster.Without("certificate-authority").Without("certificate-authority-data")
                : cluster;
        }

        if (call.Flags.Text("certificate-authority") is { Length: > 0 } authority)
        {
            cluster = ConfigMaterial.Set(call, cluster, "certificate-authority", authority).Without("insecure-skip-tls-verify");
        }

        files.Write(file.With(ConfigFile.Clusters, name, cluster));
        await call.PrintLine($"Cluster {GoText.Quote(name)} set.");
        return 0;
    }

    private static void Check(CommandCall call, string name)
    {
        var authority = call.Flags.Text("certificate-authority");
        var fault = name switch
        {
            "" => "you must specify a non-empty cluster name",
            _ when call.Flags.Boolean("insecure-skip-tls-verify") && authority.Length > 0 =>
                "you cannot specify a certificate authority and insecure mode at the same time",
            _ when call.Flags.Boolean("embed-certs") && authority.Length == 0 => "you must specify a --certificate-authority to embed",
            _ => null,
        };
        if (fault is not null)
        {
            throw new CommandFailedException(fault);
        }
    }
}
