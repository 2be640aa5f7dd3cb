using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Kernel;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Certificates;

namespace Scenarios.Cluster.Kinds.CertificateSigningRequests;

/// <summary>
/// A request never changes; the decision is written through the approval subresource (kubernetes,
/// pkg/registry/certificates/certificates/strategy.go).
/// </summary>
internal sealed class CertificateSigningRequestStrategy(Simulation simulation) : ResourceStrategy(KnownResources.CertificateSigningRequests)
{
    public override ObjectValue PrepareForUpdate(ObjectValue tree, ApiObject previous) =>
        previous.Tree["spec"] is { } spec ? tree.With("spec", spec) : tree;

    public override ObjectValue? MergeAt(string subresource, ObjectValue tree, ApiObject previous)
    {
        if (subresource == "approval")
        {
            var decided = previous.Tree["status"] as ObjectValue ?? ObjectValue.Empty;
            var conditions =
                Stamped(new CertificateSigningRequest(tree).Status.Conditions, CertificateSigningRequest.Of(previous).Status.Conditions);
            decided = conditions.Count == 0 ? decided.Without("conditions") : decided.With("conditions", conditions.Items);
            return previous.Tree.With("status", decided);
        }

        return null;
    }

    private ViewList<CertificateSigningRequestCondition> Stamped(
        ViewList<CertificateSigningRequestCondition> conditions, ViewList<CertificateSigningRequestCondition> before)
    {
        for (var index = 0; index < conditions.Count; index++)
        {
            var condition = conditions[index];
            var known = before.Find(condition.Type);
            if (!known.Exists && condition.LastUpdateTime is null)
            {
                condition = condition with { LastUpdateTime = simulation.Now };
            }

            if (condition.LastTransitionTime is null)
            {
                condition = condition with { LastTransitionTime = before.Since(condition.Type, condition.Status, simulation.Now) };
            }

            conditions = conditions.WithItem(index, condition);
        }

        return conditions;
    }
}
