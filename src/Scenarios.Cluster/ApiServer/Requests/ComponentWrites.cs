using Scenarios.Api.Requests;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// How components write: compiled against the API's types, they send no unknown fields, so that nothing has to be checked.
/// </summary>
internal static class ComponentWrites
{
    /// <summary>Of the controllers.</summary>
    public static WriteOptions Options { get; } = Of("kube-controller-manager");

    /// <summary>Of the kubelets.</summary>
    public static WriteOptions Kubelet { get; } = Of("kubelet");

    /// <summary>Of the scheduler.</summary>
    public static WriteOptions Scheduler { get; } = Of("kube-scheduler");

    /// <summary>Whether a component writes.</summary>
    public static bool Are(WriteOptions options) =>
        ReferenceEquals(options, Options) || ReferenceEquals(options, Kubelet) || ReferenceEquals(options, Scheduler);

    private static WriteOptions Of(string manager) => new() { FieldValidation = FieldValidation.Ignore, FieldManager = manager };
}
