using Scenarios.Cluster.ApiServer;

namespace Scenarios.Cluster.Bootstrap;

/// <summary>The initial namespaces, with the objects that controllers create in each.</summary>
internal static class BootstrapNamespaces
{
    public static IReadOnlyList<string> Write(BootstrapWriter writer) =>
        [.. writer.Create("namespaces").Where(item => item.Kind == "Namespace").Select(item => item.Name)];

    public static void WriteAccounts(BootstrapWriter writer, IReadOnlyList<string> namespaces)
    {
        foreach (var name in namespaces)
        {
            writer.Create("account", ("namespace", new StringValue(name)));
            writer.Create(RootCertificate.ConfigMap(name));
        }
    }
}
