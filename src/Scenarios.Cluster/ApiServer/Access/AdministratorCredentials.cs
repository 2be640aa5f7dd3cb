using Scenarios.Kernel;

namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>What kubeadm gives the one who makes a cluster.</summary>
internal static class AdministratorCredentials
{
    /// <summary>A year, from a little before any cluster begins.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    private static readonly TimeSpan Before = TimeSpan.FromDays(6);

    private static readonly Lazy<string> Pem = new(static () => ClientCertificates.Issue(
        "kubernetes-admin", ["kubeadm:cluster-admins"], Simulation.DefaultStart - Before, Simulation.DefaultStart - Before + Lifetime, []));

    /// <summary>PEM.</summary>
    public static string Certificate => Pem.Value;
}
