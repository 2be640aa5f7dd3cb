using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>
/// What the API shows of a static Pod, which is a file on its node: to delete it does not stop the Pod, and the kubelet shows it again at
/// once (kubernetes, pkg/kubelet/pod/mirror_client.go).
/// </summary>
internal static class MirrorPod
{
    private const string Annotation = "kubernetes.io/config.mirror";

    public static bool Is(Pod pod) => pod.Annotations[Annotation] is not null;

    /// <summary>Lets the API's object go that somebody deletes.</summary>
    public static void Release(NodeContext node, Pod pod) =>
        node.Api.Delete(
            KnownResources.Pods,
            pod.Namespace,
            pod.Name,
            new Scenarios.Api.Requests.DeleteOptions { GracePeriod = TimeSpan.Zero });

    /// <summary>Shows a Pod again that runs on as it did.</summary>
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
