namespace Scenarios.Kubectl.CommandLine;

/// <summary>
/// What kubectl would read from ~/.kube/config: one cluster, one user, one context. Owned by a terminal; <c>kubectl config</c> changes it.
/// </summary>
public sealed class Kubeconfig
{
    /// <summary>The name of the only context, as kubeadm makes it.</summary>
    public string Context { get; init; } = "kubernetes-admin@kubernetes";

    public string Cluster { get; init; } = "kubernetes";

    public string User { get; init; } = "kubernetes-admin";

    /// <summary>The API server's URL.</summary>
    public string Server { get; init; } = "https://10.0.0.10:6443";

    /// <summary>The context's namespace; empty means <c>default</c>.</summary>
    public string Namespace { get; set; } = string.Empty;
}
