using Scenarios.Api.Requests;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>
/// Lets a Pod stay for five minutes on a node that is not ready or unreachable, unless the Pod has its own tolerations
/// (kubernetes, plugin/pkg/admission/defaulttolerationseconds).
/// </summary>
internal sealed class DefaultTolerationSeconds : IAdmissionPlugin
{
    private const string NotReady = "node.kubernetes.io/not-ready";
    private const string Unreachable = "node.kubernetes.io/unreachable";
    private static readonly ViewList<Toleration> Both = [FiveMinutes(NotReady), FiveMinutes(Unreachable)];

    public bool Handles(AdmissionRequest request) => request.IsOf(KnownResources.Pods);

    public ApiResult<ObjectValue> Admit(AdmissionRequest request, ObjectValue tree)
    {
        var pod = new Pod(tree);
        if (!pod.Spec.Exists)
        {
            return tree;
        }

        var given = pod.Spec.Tolerations;
        var added = given.Count == 0 ? Both : WithMissing(WithMissing(given, given, Both[0]), given, Both[1]);
        return ReferenceEquals(added.Items, given.Items) ? tree : (pod with { Spec = pod.Spec with { Tolerations = added } }).Tree;
    }

    private static ViewList<Toleration> WithMissing(ViewList<Toleration> tolerations, ViewList<Toleration> given, Toleration wanted)
    {
        foreach (var toleration in given)
        {
            if ((toleration.Key == wanted.Key || toleration.Key.Length == 0) && toleration.Effect is "" or TaintEffect.NoExecute)
            {
                return tolerations;
            }
        }

        return tolerations.WithAdded(wanted);
    }

    private static Toleration FiveMinutes(string key) =>
        new() { Key = key, Operator = TolerationOperator.Exists, Effect = TaintEffect.NoExecute, TolerationSeconds = 300 };
}
