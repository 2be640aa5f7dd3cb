using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>
/// The API's view of a static Pod, which is defined by a file on its node: deleting it does not stop the Pod, and the kubelet creates it
/// again at once (kubernetes, pkg/kubelet/pod/mirror_client.go).
/// </summary>
internal static class MirrorPod
{
    private const string Annotation = "kubernetes.io/config.mirror";

    public static bool Is(Pod pod) => pod.Annotations[Annotation] is not null;

    /// <summary>Completes the deletion of a mirror Pod that a client has deleted.</summary>
    public static void Release(NodeContext node, Pod pod) =>
        node.Api.Delete(
            KnownResources.Pods,
            pod.Namespace,
            pod.Name,
            new Scenarios.Api.Requests.DeleteOptions { GracePeriod = TimeSpan.Zero });

    /// <summary>Creates the mirror Pod again; the Pod itself has kept running.</summary>
    public static void Show(NodeContext node, Pod gone)
    {
        var metadata = gone.Metadata;
        var made = Pod.New with
        {
            Metadata = new()
            {
                Name = gone.Name,
                Namespace = gone.Namespace,
                Labels = metadata.Labels,
                Annotations = metadata.Annotations,
                OwnerReferences = metadata.OwnerReferences,
            },
            Spec = gone.Spec,
        };
        if (node.Api.Create(KnownResources.Pods, gone.Namespace, made, ComponentWrites.Kubelet) is { IsSuccess: true } created)
        {
            node.Api.Update(
                KnownResources.Pods,
                gone.Namespace,
                Pod.Of(created.Value) with { Status = gone.Status },
                ComponentWrites.Kubelet,
                "status");
        }
    }
}
