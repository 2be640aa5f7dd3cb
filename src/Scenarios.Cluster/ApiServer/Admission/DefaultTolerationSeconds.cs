using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Defaults;
using Scenarios.Cluster.ApiServer.Strategies;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>
/// Lets a Pod stay five minutes on a node that is not ready or not reachable, unless it says otherwise
/// (kubernetes, plugin/pkg/admission/defaulttolerationseconds).
/// </summary>
internal sealed class DefaultTolerationSeconds : IAdmissionPlugin
{
    private static readonly ObjectValue NotReady = Toleration("node.kubernetes.io/not-ready");
    private static readonly ObjectValue Unreachable = Toleration("node.kubernetes.io/unreachable");
    private static readonly ListValue Both = ListValue.Of(NotReady, Unreachable);

    public bool Handles(AdmissionRequest request) => request.IsCreate && request.IsOf(KnownResources.Pods);

    public ApiResult<ObjectValue> Admit(AdmissionRequest request, ObjectValue tree)
    {
        if (tree["spec"] is not ObjectValue spec)
        {
            return tree;
        }

        if (spec["tolerations"] is not ListValue { Count: > 0 } tolerations)
        {
            return tree.With("spec", spec.With("tolerations", Both));
        }

        var added = tolerations;
        added = Tolerates(tolerations, "node.kubernetes.io/not-ready") ? added : added.WithAdded(NotReady);
        added = Tolerates(tolerations, "node.kubernetes.io/unreachable") ? added : added.WithAdded(Unreachable);
        return ReferenceEquals(added, tolerations) ? tree : tree.With("spec", spec.With("tolerations", added));
    }

    private static bool Tolerates(ListValue tolerations, string key)
    {
        foreach (var item in tolerations)
        {
            var toleration = (ObjectValue)item;
            if ((toleration.Text("key") == key || toleration.Text("key").Length == 0) && toleration.Text("effect") is "" or "NoExecute")
            {
                return true;
            }
        }

        return false;
    }

    private static ObjectValue Toleration(string key) => ObjectValue.Of(
        ("key", new StringValue(key)),
        ("operator", new StringValue("Exists")),
        ("effect", new StringValue("NoExecute")),
        ("tolerationSeconds", IntegerValue.Of(300)));
}
