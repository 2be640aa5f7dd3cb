using Scenarios.Api.Requests;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// The write options of components. They are compiled against the API's types and send no unknown fields, so nothing has to be checked.
/// </summary>
internal static class ComponentWrites
{
    /// <summary>For the controllers.</summary>
    public static WriteOptions Options { get; } = Of("kube-controller-manager");

    /// <summary>For the kubelets.</summary>
    public static WriteOptions Kubelet { get; } = Of("kubelet");

    /// <summary>For the scheduler.</summary>
    public static WriteOptions Scheduler { get; } = Of("kube-scheduler");

    /// <summary>For the controllers that run inside the API server.</summary>
    public static WriteOptions Server { get; } = Of("kube-apiserver");

    /// <summary>Whether the options are those of a component.</summary>
    public static bool Are(WriteOptions options) =>
        ReferenceEquals(options, Options) || ReferenceEquals(options, Kubelet) || ReferenceEquals(options, Scheduler)
        || ReferenceEquals(options, Server);

    private static WriteOptions Of(string manager) => new() { FieldValidation = FieldValidation.Ignore, FieldManager = manager };
}
